package org.linli.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.map.BoundaryImport.Preview;
import org.linli.map.BoundaryImport.Row;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.web.FieldErrors;
import org.linli.web.Words;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// 边界视图 — gathers what the pages show on which outlines are drawn and taken from files.
@Component
class BoundaryViews {

  private final BoundaryStore store;
  private final Boundaries boundaries;
  private final MapViews maps;
  private final Places places;
  private final GeoJson json;

  BoundaryViews(
      BoundaryStore store, Boundaries boundaries, MapViews maps, Places places, GeoJson json) {
    this.store = store;
    this.boundaries = boundaries;
    this.maps = maps;
    this.places = places;
    this.json = json;
  }

  /// 已填 — what stands in the form: the outline that holds, or what was typed and not taken.
  ///
  /// @param problems what is wrong or odd about it
  record Typed(
      String points,
      int version,
      UUID tx,
      List<Problem> problems,
      @Nullable BoundaryStale stale,
      boolean saved) {}

  /// The form with the outline that holds.
  MapPages.Edit fresh(Actor actor, Place place, boolean saved, Words words) {
    Optional<Boundary> now = store.current(actor.county(), place.id());
    List<Problem> odd = now.map(b -> boundaries.check(place, b.shape())).orElse(List.of());
    String points = now.map(b -> Outline.of(b.shape()).text()).orElse("");
    int version = now.map(Boundary::version).orElse(0);
    return edit(actor, place, new Typed(points, version, Id.fresh(), odd, null, saved), words);
  }

  /// The form with what was typed.
  MapPages.Edit edit(Actor actor, Place place, Typed typed, Words words) {
    List<Plot> around = boundaries.around(place);
    Optional<Boundary> now = store.current(actor.county(), place.id());
    Drawing drawing = drawing(place, around, now, typed.points());
    List<MapPages.Flaw> flaws = new ArrayList<>();
    for (Problem problem : typed.problems()) {
      var at = problem.at();
      flaws.add(
          new MapPages.Flaw(
              problem.text(words),
              problem.kind().hinders(),
              at == null ? null : drawing.x(at),
              at == null ? null : drawing.y(at)));
    }
    boolean refused = !typed.saved() && flaws.stream().anyMatch(MapPages.Flaw::hinders);
    FieldErrors errors =
        refused && typed.stale() == null
            ? FieldErrors.of(new Invalid("points", "map.error.points"), words)
            : FieldErrors.none();
    BoundaryStale stale = typed.stale();
    return new MapPages.Edit(
        place.id().value(),
        place.name(),
        places.fullName(actor.county(), place.path()),
        maps.chain(actor, place),
        maps.done(drawing),
        typed.points(),
        typed.version(),
        typed.tx(),
        flaws,
        errors,
        stale == null ? null : words.t(stale.key(), stale.arguments().toArray()),
        typed.saved(),
        versions(place));
  }

  /// All versions, the latest first.
  List<MapPages.Version> versions(Place place) {
    return store.versions(place.county(), place.id()).stream()
        .map(
            b ->
                new MapPages.Version(
                    b.version(),
                    b.from(),
                    b.until(),
                    Outline.of(b.shape()).corners().size(),
                    Math.round(Plane.area(b.shape()))))
        .toList();
  }

  /// The page before a file is sent.
  MapPages.Exchange exchange(Actor actor, int written, FieldErrors errors, String refused) {
    String under = actor.scope().paths().getFirst();
    long drawn = store.plots(actor.county(), under).size();
    return new MapPages.Exchange(
        under, drawn, null, 0, 0, List.of(), "", 0, Id.fresh(), errors, refused, written);
  }

  /// The page with what a file would do.
  MapPages.Exchange exchange(
      Actor actor, Preview preview, String geojson, String refused, Words words) {
    String under = actor.scope().paths().getFirst();
    return new MapPages.Exchange(
        under,
        store.plots(actor.county(), under).size(),
        preview.rows().stream().map(row -> line(row, words)).toList(),
        preview.good(),
        preview.bad(),
        preview.gaps().stream().map(gap -> gap.text(words)).toList(),
        geojson,
        preview.turn(),
        Id.fresh(),
        FieldErrors.none(),
        refused,
        -1);
  }

  /// What becomes of one feature, in the reader's words.
  MapPages.Line line(Row row, Words words) {
    Place place = row.place();
    String name =
        place == null ? row.feature().name() : places.fullName(place.county(), place.path());
    return new MapPages.Line(
        row.feature().number(),
        row.feature().key(),
        name,
        state(row),
        row.problems().stream().map(problem -> problem.text(words)).toList());
  }

  /// The outlines of an area as one collection.
  ObjectNode collection(Actor actor, String under) {
    List<Plot> plots = store.plots(actor.county(), under);
    return json.collection(
        plots, places.fullNames(actor.county(), plots.stream().map(Plot::path).toList()));
  }

  private String state(Row row) {
    if (!row.problems().isEmpty()) {
      return "BAD";
    }
    Place place = row.place();
    boolean drawn = place != null && store.current(place.county(), place.id()).isPresent();
    return row.same() ? "SAME" : drawn ? "CHANGED" : "NEW";
  }

  private static Drawing drawing(
      Place place, List<Plot> around, Optional<Boundary> now, String typed) {
    Plot frame =
        around.stream()
            .filter(p -> place.path().startsWith(p.path()))
            .max(Comparator.comparingInt(p -> p.path().length()))
            .orElse(null);
    List<Plot> beside =
        around.stream()
            .filter(p -> p.path().length() == place.path().length())
            .filter(p -> !place.path().startsWith(p.path()))
            .toList();
    List<Geometry> shown = new ArrayList<>();
    now.ifPresent(b -> shown.add(b.shape()));
    beside.forEach(p -> shown.add(p.shape()));
    if (frame != null) {
      shown.add(frame.shape());
    }
    corners(typed).ifPresent(shown::add);
    Drawing drawing = Drawing.around(shown);
    beside.forEach(p -> drawing.add(p.shape(), "beside", null, p.name(), p.name()));
    around.stream()
        .filter(p -> Paths.parent(p.path()).filter(place.path()::equals).isPresent())
        .forEach(p -> drawing.add(p.shape(), "below", null, p.name(), ""));
    if (frame != null) {
      drawing.add(frame.shape(), "frame", null, frame.name(), "");
    }
    now.ifPresent(b -> drawing.add(b.shape(), "held", null, place.name(), ""));
    return drawing;
  }

  // what was typed is in the picture too, as far as it can be read
  private static Optional<Geometry> corners(String typed) {
    try {
      List<Coordinate> corners =
          Outline.typed(typed).rings().stream().flatMap(List::stream).toList();
      return Optional.of(
          Outline.FACTORY.createMultiPointFromCoords(corners.toArray(Coordinate[]::new)));
    } catch (Unfit unreadable) {
      return Optional.empty();
    }
  }
}
