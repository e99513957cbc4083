package org.linli.map;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// 地图视图 — an area with the areas below it, coloured by what is open in each.
@Component
class MapViews {

  private static final int MOST = 5_000;
  private static final int BANDS = 3;
  private static final Map<String, Integer> LEVELS =
      Map.of("street", Paths.STREET, "community", Paths.COMMUNITY, "grid", Paths.GRID);

  private final Places places;
  private final BoundaryStore store;
  private final ObjectProvider<OpenCounts> counts;
  private final Tiles tiles;
  private final Clock clock;

  MapViews(
      Places places,
      BoundaryStore store,
      ObjectProvider<OpenCounts> counts,
      Tiles tiles,
      Clock clock) {
    this.places = places;
    this.store = store;
    this.counts = counts;
    this.tiles = tiles;
    this.clock = clock;
  }

  /// The map of an area the actor may see, his own when none is asked for; [NotFound] otherwise.
  ///
  /// @param by which areas are shown: street, community or grid; empty = what fits
  MapPages.Show show(Actor actor, String asked, String by) {
    Place place = visible(actor, asked);
    String county = actor.county();
    int level = level(place.path(), by);
    List<Place> shown = shown(actor.scope(), place, level);
    Map<String, Plot> plots =
        store.plots(county, place.path()).stream().collect(Collectors.toMap(Plot::path, p -> p));
    List<MapPages.Row> rows = rows(county, place, shown, plots);
    Plot frame = plots.get(place.path());
    List<Geometry> drawn = new ArrayList<>();
    rows.stream().filter(MapPages.Row::drawn).forEach(r -> drawn.add(plot(plots, r).shape()));
    if (frame != null) {
      drawn.add(frame.shape());
    }
    Drawing drawing = Drawing.around(drawn);
    // the dashed frame of an area where something is late lies over those of its neighbours
    for (MapPages.Row row :
        rows.stream().sorted(Comparator.comparing(r -> r.overdue() > 0)).toList()) {
      if (row.drawn()) {
        String label = row.open() > 0 ? "" + row.open() : "";
        String href = row.map() == null ? row.href() : row.map();
        drawing.add(plot(plots, row).shape(), row.css(), href, row.name(), label);
      }
    }
    if (frame != null) {
      drawing.add(frame.shape(), "frame", null, place.name(), "");
    }
    if (place.path().length() >= Paths.COMMUNITY) {
      List<Dot> dots = store.dots(county, place.path());
      Map<String, String> names = places.fullNames(county, dots.stream().map(Dot::path).toList());
      int above = places.fullName(county, place.path()).length();
      for (Dot dot : dots) {
        String name = names.getOrDefault(dot.path(), dot.name()).substring(above).strip();
        drawing.add(dot.named(name), "/work/" + county + "/places/" + dot.id());
      }
    }
    long open =
        open(county, List.of(place.path())).values().stream().mapToLong(c -> c.open()).sum();
    return new MapPages.Show(
        place.path(),
        place.name(),
        chain(actor, place),
        choices(county, place.path(), level),
        done(drawing),
        bands(rows),
        rows,
        open,
        Math.max(0, open - rows.stream().mapToLong(MapPages.Row::open).sum()),
        rows.stream().filter(row -> !row.drawn()).count(),
        clock.instant(),
        "/work/" + county + "/places/" + place.id() + "/boundary");
  }

  /// The steps from the actor's own area down to a place, each leading to its map.
  List<MapPages.Step> chain(Actor actor, Place place) {
    return places.chain(actor.county(), place.path()).stream()
        .map(
            p ->
                new MapPages.Step(
                    p.name(), actor.scope().covers(p.path()) ? map(p.county(), p.path()) : null))
        .toList();
  }

  /// The drawing, over the tiles when a service is set.
  MapPages.Canvas done(Drawing drawing) {
    return drawing.done(tiles);
  }

  static String map(String county, String path) {
    return "/work/" + county + "/map?place=" + path;
  }

  private Place visible(Actor actor, String asked) {
    String own = actor.scope().paths().stream().findFirst().orElseThrow(NotFound::new);
    String path = asked.isBlank() ? own : asked;
    if (!Paths.wellFormed(path) || !actor.scope().covers(path)) {
      throw new NotFound();
    }
    Place place = places.byPath(actor.county(), path);
    return Plot.isArea(place.kind())
        ? place
        : places.byPath(actor.county(), Paths.gridOrCommunity(path));
  }

  private static int level(String path, String by) {
    int usual = path.length() == Paths.COUNTY ? Paths.STREET : Paths.GRID;
    int wanted = LEVELS.getOrDefault(by, usual);
    return wanted > path.length() ? wanted : Math.max(usual, path.length());
  }

  // the areas of the level, and higher ones with nothing below: a village without grids
  private List<Place> shown(Scope scope, Place place, int level) {
    List<Place> areas = new ArrayList<>();
    for (PlaceKind kind : PlaceKind.values()) {
      if (Plot.isArea(kind)) {
        areas.addAll(places.subtree(scope, place.path(), kind, "", MOST));
      }
    }
    List<Place> down = areas.stream().filter(a -> a.path().length() <= level).toList();
    Set<String> parents =
        down.stream().flatMap(a -> Paths.parent(a.path()).stream()).collect(Collectors.toSet());
    return down.stream()
        .filter(a -> a.path().length() == level || !parents.contains(a.path()))
        .toList();
  }

  private List<MapPages.Row> rows(
      String county, Place top, List<Place> shown, Map<String, Plot> plots) {
    List<String> paths = shown.stream().map(Place::path).toList();
    Map<String, OpenCounts.Count> open = open(county, paths);
    Map<String, String> names = places.fullNames(county, paths);
    String above = places.fullName(county, top.path());
    List<Long> tops = tops(open.values());
    var none = new OpenCounts.Count(0, 0);
    return shown.stream()
        .map(
            p -> {
              OpenCounts.Count here = open.getOrDefault(p.path(), none);
              String full = names.getOrDefault(p.path(), p.name());
              boolean inside = full.startsWith(above + " ") && !above.isEmpty();
              boolean down = p.path().length() < Paths.GRID && !p.path().equals(top.path());
              return new MapPages.Row(
                  p.path(),
                  inside ? full.substring(above.length() + 1) : full,
                  "/work/" + county + "/places/" + p.id(),
                  down ? map(county, p.path()) : null,
                  here.open(),
                  here.overdue(),
                  css(here, tops),
                  plots.containsKey(p.path()));
            })
        .sorted(
            Comparator.comparingLong(MapPages.Row::open)
                .reversed()
                .thenComparing(MapPages.Row::path))
        .toList();
  }

  private Map<String, OpenCounts.Count> open(String county, List<String> paths) {
    Map<String, OpenCounts.Count> open = new HashMap<>();
    counts.ifAvailable(source -> open.putAll(source.at(county, paths)));
    return open;
  }

  private static String css(OpenCounts.Count here, List<Long> tops) {
    return "band" + band(here.open(), tops) + (here.overdue() > 0 ? " late" : "");
  }

  // the largest number of each band: a third of the areas where something is open lies in each, so
  // that one area with very many does not make all others look alike
  private static List<Long> tops(Collection<OpenCounts.Count> counts) {
    List<Long> open =
        counts.stream().map(OpenCounts.Count::open).filter(n -> n > 0).sorted().toList();
    return IntStream.rangeClosed(1, BANDS)
        .mapToObj(third -> open.get((open.size() * third + BANDS - 1) / BANDS - 1))
        .limit(open.isEmpty() ? 0 : BANDS)
        .distinct()
        .toList();
  }

  private static int band(long open, List<Long> tops) {
    return open == 0 ? 0 : 1 + (int) tops.stream().filter(top -> top < open).count();
  }

  private static List<MapPages.Band> bands(List<MapPages.Row> rows) {
    Map<String, MapPages.Band> bands = new TreeMap<>();
    bands.put("band0", new MapPages.Band("band0", 0, 0));
    for (MapPages.Row row : rows) {
      String css = row.css().replace(" late", "");
      bands.merge(
          css,
          new MapPages.Band(css, row.open(), row.open()),
          (one, other) ->
              new MapPages.Band(
                  css, Math.min(one.from(), other.from()), Math.max(one.to(), other.to())));
    }
    return List.copyOf(bands.values());
  }

  private static List<MapPages.Choice> choices(String county, String path, int level) {
    return List.of("street", "community", "grid").stream()
        .filter(key -> LEVELS.getOrDefault(key, 0) > path.length())
        .map(
            key ->
                new MapPages.Choice(
                    key, map(county, path) + "&by=" + key, LEVELS.getOrDefault(key, 0) == level))
        .toList();
  }

  private static Plot plot(Map<String, Plot> plots, MapPages.Row row) {
    return Objects.requireNonNull(plots.get(row.path()));
  }
}
