package org.linli.place;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 地点迁移 — what a redraw does to the tree itself, inside the redraw's transaction: other paths,
/// names and ends, each one act, each kept in the history of the place. The caller has asked
/// whether the actor may.
@Component
public class PlaceMoves {

  private static final UUID NOBODY = new UUID(0, 0);

  private final PlaceStore store;
  private final PlaceMoveStore moving;
  private final PlaceHistory history;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PlaceMoves(
      PlaceStore store,
      PlaceMoveStore moving,
      PlaceHistory history,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.moving = moving;
    this.history = history;
    this.events = events;
    this.clock = clock;
  }

  /// The key of what is wrong with a name; empty when it is good.
  public static Optional<String> wrongName(String name) {
    return PlaceChanges.wrongName(name);
  }

  /// Waits until no other redraw of the county is under way; the next one waits for this
  /// transaction.
  public void turn(String county) {
    moving.turn(county);
  }

  /// Locks places until the transaction ends: nothing is opened below them and nobody is registered
  /// at them meanwhile.
  ///
  /// @param parents paths of places whose own row is locked
  /// @param roots paths of places that are locked with all below them
  public void lock(String county, Collection<String> parents, Collection<String> roots) {
    moving.lock(county, parents);
    // a place opened while the lock was waited for is not among the rows locked: look again
    int before = -1;
    int locked = moving.lockAll(county, roots);
    while (locked != before) {
      before = locked;
      locked = moving.lockAll(county, roots);
    }
  }

  /// The path a place would have under another one: with its own code where that is free there,
  /// else with the next free one; empty when it cannot hang there, or no code is free.
  ///
  /// @param planned paths that others are about to take
  public Optional<String> destination(Place place, String under, Set<String> planned) {
    int width = Paths.width(place.kind());
    String own = place.path().substring(place.path().length() - width);
    return Paths.stem(under, place.kind())
        .flatMap(
            stem -> {
              Set<String> taken = taken(place.county(), stem, width, place.id().value(), planned);
              return taken.contains(own)
                  ? PlaceChanges.free(taken, width).map(code -> stem + code)
                  : Optional.of(stem + own);
            });
  }

  /// Where the next new place of a kind would stand under a place.
  public Optional<String> nextFree(
      String county, String under, PlaceKind kind, Set<String> planned) {
    int width = Paths.width(kind);
    return Paths.stem(under, kind)
        .flatMap(
            stem ->
                PlaceChanges.free(taken(county, stem, width, NOBODY, planned), width)
                    .map(code -> stem + code));
  }

  /// Hangs a place with all below it at another path; the registered numbers go with it.
  public void move(Actor actor, Place place, String to, UUID redraw) {
    String county = place.county();
    history.rememberAll(place, clock.instant(), redraw);
    List<String> left = new ArrayList<>(Paths.ancestors(place.path()));
    List<String> joined = new ArrayList<>(Paths.ancestors(to));
    left.removeAll(Paths.ancestors(to));
    joined.removeAll(Paths.ancestors(place.path()));
    moving.shift(county, place.path(), to);
    // an estate counts its buildings' people a second time
    if (place.kind() != PlaceKind.ESTATE) {
      moving.add(county, left, -place.households(), -place.residents());
      moving.add(county, joined, place.households(), place.residents());
    }
    Place after = store.find(county, place.id()).orElseThrow();
    events.publishEvent(new PlaceChanged(after, PlaceAction.MOVE, place.path(), actor));
  }

  /// Gives a place another name.
  public void rename(Actor actor, Place place, String name, UUID redraw) {
    history.remember(place, clock.instant(), redraw);
    moving.rename(place.county(), place.id(), name);
    Place after = store.find(place.county(), place.id()).orElseThrow();
    events.publishEvent(PlaceChanged.of(after, PlaceAction.RENAME, actor));
  }

  /// Takes a place with all below it out of use.
  ///
  /// @param into the place that took in what was here, or null
  public void close(Actor actor, Place place, @Nullable Place into) {
    String county = place.county();
    if (into != null) {
      // what was registered at the place itself and not at anything that has moved
      Place rest = store.find(county, place.id()).orElseThrow();
      moving.add(county, List.of(into.path()), rest.households(), rest.residents());
      moving.add(county, List.of(place.path()), -rest.households(), -rest.residents());
    }
    moving.close(county, place.path(), clock.instant(), into == null ? null : into.id());
    Place after = store.find(county, place.id()).orElseThrow();
    events.publishEvent(PlaceChanged.of(after, PlaceAction.RETIRE, actor));
  }

  private Set<String> taken(String county, String stem, int width, UUID but, Set<String> planned) {
    Set<String> taken = new HashSet<>(store.taken(county, stem, width, but));
    planned.stream()
        .filter(path -> path.startsWith(stem))
        .forEach(path -> taken.add(path.substring(stem.length())));
    return taken;
  }
}
