package org.linli.map;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.map.GeoJson.Feature;
import org.linli.map.Problem.Kind;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 边界导入 — the outlines of a file: looked at first, each problem and where it lies; then all good
/// ones in one act.
@Component
class BoundaryImport {

  private static final int MOST_AREAS = 100_000;

  private final BoundaryStore store;
  private final Boundaries boundaries;
  private final Places places;
  private final GeoJson files;
  private final Acts acts;

  BoundaryImport(
      BoundaryStore store, Boundaries boundaries, Places places, GeoJson files, Acts acts) {
    this.store = store;
    this.boundaries = boundaries;
    this.places = places;
    this.files = files;
    this.acts = acts;
  }

  /// 记一次 — done once, said once, at one moment.
  @Component
  record Acts(ClientTransactions once, ApplicationEventPublisher events, Clock clock) {}

  /// 导入行 — one feature: what becomes of it.
  ///
  /// @param place the area it is the outline of, or null
  /// @param same the outline holds already
  record Row(Feature feature, @Nullable Place place, boolean same, List<Problem> problems) {

    /// True when it would be written.
    boolean goesIn() {
      return place != null && !same && problems.isEmpty();
    }
  }

  /// 预览 — every row, the gaps that would be left, and the turn the map was looked at.
  record Preview(List<Row> rows, List<Problem> gaps, long turn) {

    long good() {
      return rows.stream().filter(Row::goesIn).count();
    }

    long bad() {
      return rows.stream().filter(row -> !row.problems().isEmpty()).count();
    }
  }

  /// What a file would do; nothing is written.
  Preview look(Actor actor, String text) {
    if (!actor.part().isDesk()) {
      throw new NotFound();
    }
    List<Feature> features = files.read(text);
    long turn = store.version(actor.county());
    Map<String, Plot> now = new LinkedHashMap<>();
    store.plots(actor.county(), actor.county()).forEach(plot -> now.put(plot.path(), plot));
    List<Row> rows = matched(actor, features, now);
    Map<String, Plot> then = settled(rows, now);
    return new Preview(rows, gaps(rows, then), turn);
  }

  /// Writes every good outline of the file and gives how many; nothing when the map changed since
  /// it was looked at, see [MapMoved].
  int take(Actor actor, String text, long seen, UUID tx) {
    byte[] digest = ClientTransactions.digest("map/import", text);
    return Integer.parseInt(
        acts.once()
            .once(actor, tx, digest, () -> "" + write(actor, text, seen, digest))
            .reference());
  }

  private int write(Actor actor, String text, long seen, byte[] digest) {
    if (seen != store.version(actor.county())) {
      throw new MapMoved();
    }
    List<Row> good = look(actor, text).rows().stream().filter(Row::goesIn).toList();
    store.hold(actor.county(), good.stream().map(row -> place(row).id()).toList());
    // whoever drew between the look and the turn has moved it by one
    if (store.turn(actor.county()) != seen + 1) {
      throw new MapMoved();
    }
    Instant at = acts.clock().instant();
    for (Row row : good) {
      boundaries.replace(place(row), Objects.requireNonNull(row.feature().shape()), at);
    }
    if (!good.isEmpty()) {
      acts.events()
          .publishEvent(
              new BoundaryDrawn(
                  actor.county(),
                  Id.fresh(),
                  actor.scope().paths().getFirst(),
                  BoundaryAction.IMPORT,
                  good.size(),
                  digest,
                  actor));
    }
    return good.size();
  }

  private List<Row> matched(Actor actor, List<Feature> features, Map<String, Plot> now) {
    Map<String, Place> known = known(actor);
    Set<String> seen = new HashSet<>();
    List<Row> rows = new ArrayList<>();
    for (Feature feature : features) {
      Place place = known.get(feature.key());
      List<Problem> problems = new ArrayList<>(feature.problems());
      if (place == null) {
        problems.add(new Problem(Kind.NO_PLACE, feature.key(), 0, null));
      } else if (!seen.add(place.path())) {
        problems.add(Problem.of(Kind.TWICE));
      }
      Plot drawn = place == null ? null : now.get(place.path());
      boolean same =
          drawn != null
              && feature.shape() != null
              && drawn.shape().norm().equalsExact(feature.shape().norm());
      rows.add(new Row(feature, place, same, problems));
    }
    return rows;
  }

  // an outline may be good only because a bad one would make room: what is bad is taken out until
  // the rest stands by itself
  private static Map<String, Plot> settled(List<Row> rows, Map<String, Plot> now) {
    while (true) {
      Map<String, Plot> then = new LinkedHashMap<>(now);
      rows.stream().filter(Row::goesIn).forEach(row -> then.put(place(row).path(), plot(row)));
      boolean stands = true;
      for (int i = 0; i < rows.size(); i++) {
        Row row = rows.get(i);
        List<Problem> found = row.goesIn() ? Checks.fit(plot(row), then.values()) : List.of();
        if (!found.isEmpty()) {
          rows.set(i, new Row(row.feature(), row.place(), false, found));
          stands = false;
        }
      }
      if (stands) {
        return then;
      }
    }
  }

  private static List<Problem> gaps(List<Row> rows, Map<String, Plot> then) {
    Set<String> parents = new TreeSet<>();
    rows.stream()
        .filter(Row::goesIn)
        .forEach(row -> Paths.parent(place(row).path()).ifPresent(parents::add));
    List<Problem> gaps = new ArrayList<>();
    for (String path : parents) {
      Plot parent = then.get(path);
      List<Plot> children =
          then.values().stream()
              .filter(p -> Paths.parent(p.path()).filter(path::equals).isPresent())
              .toList();
      if (parent != null) {
        Checks.gap(parent, children).ifPresent(gaps::add);
      }
    }
    return gaps;
  }

  // areas of the actor by path, by id, and by their full name
  private Map<String, Place> known(Actor actor) {
    List<Place> areas = new ArrayList<>();
    for (PlaceKind kind : PlaceKind.values()) {
      if (Plot.isArea(kind)) {
        areas.addAll(places.subtree(actor.scope(), actor.county(), kind, "", MOST_AREAS));
      }
    }
    Map<String, String> names =
        places.fullNames(actor.county(), areas.stream().map(Place::path).toList());
    Map<String, Place> known = new HashMap<>();
    for (Place area : areas) {
      known.put(names.getOrDefault(area.path(), area.name()), area);
    }
    for (Place area : areas) {
      known.put(area.path(), area);
      known.put(area.id().toString(), area);
    }
    return known;
  }

  private static Place place(Row row) {
    return Objects.requireNonNull(row.place());
  }

  private static Plot plot(Row row) {
    return Boundaries.plot(place(row), Objects.requireNonNull(row.feature().shape()));
  }
}
