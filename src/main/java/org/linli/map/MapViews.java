package org.linli.map;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
    for (MapPages.Row row : rows) {
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
      store
          .dots(county, place.path())
          .forEach(dot -> drawing.add(dot, "/work/" + county + "/places/" + dot.id()));
    }
    return new MapPages.Show(
        place.path(),
        place.name(),
        chain(actor, place),
        choices(county, place.path(), level),
        done(drawing),
        bands(rows),
        rows,
        rows.stream().mapToLong(MapPages.Row::open).sum(),
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
    Map<String, OpenCounts.Count> open = new HashMap<>();
    List<String> paths = shown.stream().map(Place::path).toList();
    counts.ifAvailable(source -> open.putAll(source.at(county, paths)));
    Map<String, String> names = places.fullNames(county, paths);
    String above = places.fullName(county, top.path());
    long most = open.values().stream().mapToLong(OpenCounts.Count::open).max().orElse(0);
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
                  css(here, most),
                  plots.containsKey(p.path()));
            })
        .sorted(
            Comparator.comparingLong(MapPages.Row::open)
                .reversed()
                .thenComparing(MapPages.Row::path))
        .toList();
  }

  private static String css(OpenCounts.Count here, long most) {
    return "band" + band(here.open(), most) + (here.overdue() > 0 ? " late" : "");
  }

  // 0 = nothing is open, then the thirds of what is open where most is
  private static long band(long open, long most) {
    return open == 0 ? 0 : Math.min(BANDS, (open * BANDS + most - 1) / most);
  }

  private static List<MapPages.Band> bands(List<MapPages.Row> rows) {
    long most = rows.stream().mapToLong(MapPages.Row::open).max().orElse(0);
    List<MapPages.Band> bands = new ArrayList<>();
    bands.add(new MapPages.Band("band0", 0, 0));
    for (long open = 1; open <= most; open++) {
      String css = "band" + band(open, most);
      if (bands.getLast().css().equals(css)) {
        bands.set(bands.size() - 1, new MapPages.Band(css, bands.getLast().from(), open));
      } else {
        bands.add(new MapPages.Band(css, open, open));
      }
    }
    return bands;
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
