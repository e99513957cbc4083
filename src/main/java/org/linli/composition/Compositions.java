package org.linli.composition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 构成 — the door: the composition of a place, exact for who keeps it, protected for everybody else.
///
/// The areas of a county down to its communities are counted together and kept for five minutes:
/// what may be shown of one depends on all of them.
@Component
class Compositions {

  private static final Duration KEPT = Duration.ofMinutes(5);

  private final CompositionQueries queries;
  private final Places places;
  private final Transactions transactions;
  private final Clock clock;
  private final Map<String, Tree> trees = new ConcurrentHashMap<>();

  Compositions(CompositionQueries queries, Places places, Transactions transactions, Clock clock) {
    this.queries = queries;
    this.places = places;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// 一县之数 — the counts of all areas of a county, and what of them is hidden.
  private record Tree(Instant at, Map<String, Counts> counts, Suppression suppression) {}

  /// 构成 — numbers by column in order; a column that is hidden is left out, and so is the total of a
  /// place that shows nothing.
  ///
  /// @param exact the reader keeps the place
  /// @param total -1 when it is not shown
  record Found(
      Place place,
      boolean exact,
      int total,
      Map<Dimension, Map<String, Integer>> cells,
      Instant at) {

    /// Everybody the shown columns do not name; labels have no rest.
    int rest(Dimension dimension) {
      int shown =
          cells.getOrDefault(dimension, Map.of()).values().stream()
              .mapToInt(Integer::intValue)
              .sum();
      return total < 0 ? -1 : total - shown;
    }
  }

  /// The composition of a place; below the community only for who keeps it, else not found.
  Found of(Actor actor, String path) {
    Place place = places.byPath(actor.county(), path);
    boolean keeps =
        (actor.part().isDesk() || actor.part() == AccountPart.CHIEF) && actor.scope().covers(path);
    if (path.length() > Paths.COMMUNITY) {
      if (!keeps) {
        throw new NotFound();
      }
      return exact(place, below(actor.scope(), path), clock.instant());
    }
    Tree tree = tree(actor.county());
    Counts counts = tree.counts().getOrDefault(path, new Counts());
    return keeps ? exact(place, counts, tree.at()) : guarded(place, counts, tree);
  }

  /// The areas directly below that an outsider may ask for too.
  List<Place> below(Place place) {
    if (place.path().length() >= Paths.COMMUNITY) {
      return List.of();
    }
    return places.children(place.county(), place.path()).stream()
        .filter(child -> isArea(child.kind()))
        .toList();
  }

  private Counts below(Scope scope, String path) {
    return transactions.read(
        scope,
        () ->
            queries
                .count(scope, path, path.length(), Time.day(clock.instant()))
                .getOrDefault(path, new Counts()));
  }

  private Tree tree(String county) {
    Tree kept = trees.get(county);
    if (kept == null || kept.at().plus(KEPT).isBefore(clock.instant())) {
      kept = counted(county);
      trees.put(county, kept);
    }
    return kept;
  }

  private Tree counted(String county) {
    Instant at = clock.instant();
    Scope scope = Scope.county(county);
    Map<String, Counts> leaves =
        transactions.read(scope, () -> queries.count(scope, county, Paths.COMMUNITY, Time.day(at)));
    Map<String, Counts> all = new HashMap<>();
    Map<String, String> above = new HashMap<>();
    for (String area : areas(county, county, new ArrayList<>(List.of(county)))) {
      all.put(area, new Counts());
      Paths.parent(area).ifPresent(parent -> above.put(area, parent));
    }
    leaves.forEach(
        (area, counts) ->
            Paths.chain(area)
                .forEach(
                    path ->
                        all.computeIfPresent(
                            path,
                            (any, sum) -> {
                              sum.add(counts);
                              return sum;
                            })));
    return new Tree(at, all, new Suppression(all, above));
  }

  private List<String> areas(String county, String path, List<String> found) {
    if (path.length() < Paths.COMMUNITY) {
      for (Place child : places.children(county, path)) {
        if (isArea(child.kind())) {
          found.add(child.path());
          areas(county, child.path(), found);
        }
      }
    }
    return found;
  }

  private static boolean isArea(PlaceKind kind) {
    return switch (kind) {
      case STREET, TOWNSHIP, COMMUNITY, VILLAGE -> true;
      case COUNTY, GRID, ESTATE, BUILDING, STAIRWELL, HOUSEHOLD, SITE -> false;
    };
  }

  private static Found exact(Place place, Counts counts, Instant at) {
    Map<Dimension, Map<String, Integer>> cells = new HashMap<>();
    for (Dimension dimension : Dimension.values()) {
      cells.put(dimension, counts.of(dimension));
    }
    return new Found(place, true, counts.total(), cells, at);
  }

  private static Found guarded(Place place, Counts counts, Tree tree) {
    String path = place.path();
    Map<Dimension, Map<String, Integer>> cells = new HashMap<>();
    for (Dimension dimension : Dimension.values()) {
      Map<String, Integer> shown = new LinkedHashMap<>();
      counts
          .of(dimension)
          .forEach(
              (column, number) -> {
                if (!tree.suppression().hides(path, dimension, column)) {
                  shown.put(column, number);
                }
              });
      cells.put(dimension, shown);
    }
    int total = tree.suppression().hides(path) ? -1 : counts.total();
    return new Found(place, false, total, cells, tree.at());
  }
}
