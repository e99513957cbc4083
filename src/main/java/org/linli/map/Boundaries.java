package org.linli.map;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceAction;
import org.linli.place.PlaceChanged;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// 边界总册 — draws outlines: one at a time in a county, each checked against those that hold.
@Component
class Boundaries {

  private final BoundaryStore store;
  private final Places places;
  private final ClientTransactions once;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Boundaries(
      BoundaryStore store,
      Places places,
      ClientTransactions once,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.places = places;
    this.once = once;
    this.events = events;
    this.clock = clock;
  }

  /// The area with this id that the actor may draw; [NotFound] for anything else.
  Place area(Actor actor, PlaceId id) {
    Place place = places.find(actor.scope(), id);
    if (!Plot.isArea(place.kind()) || place.retired() || !actor.part().isDesk()) {
      throw new NotFound();
    }
    return place;
  }

  /// Draws an outline; the same `tx` again writes nothing. [Unfit] names what hinders it,
  /// [BoundaryStale] what somebody else changed since version `seen`. Gives the new version.
  int draw(Actor actor, Place place, Geometry shape, int seen, UUID tx) {
    byte[] digest =
        ClientTransactions.digest(
            "map/draw", place.id().toString(), Outline.of(shape).text(), "" + seen);
    var done = once.once(actor, tx, digest, () -> "" + draw(actor, place, shape, seen));
    return Integer.parseInt(done.reference());
  }

  private int draw(Actor actor, Place asked, Geometry shape, int seen) {
    store.hold(asked.county(), List.of(asked.id()));
    store.turn(asked.county());
    // a redraw may have moved or closed it while it was waited for
    Place place = area(actor, asked.id());
    Optional<Boundary> now = store.current(place.county(), place.id());
    if (now.map(Boundary::version).orElse(0) != seen) {
      refuse(now, place, seen);
    }
    refuse(Checks.fit(plot(place, shape), around(place)));
    Boundary drawn = replace(place, shape, clock.instant());
    events.publishEvent(BoundaryDrawn.of(drawn, BoundaryAction.DRAW, actor));
    return drawn.version();
  }

  /// What is wrong or odd about an outline among those that hold now.
  List<Problem> check(Place place, Geometry shape) {
    return Checks.of(plot(place, shape), around(place));
  }

  /// The outlines an area is checked against: what stands above, beside and below it.
  List<Plot> around(Place place) {
    String top = Paths.parent(place.path()).orElse(place.path());
    List<Plot> all = new ArrayList<>(store.plots(place.county(), top));
    for (Place above : places.chain(place.county(), top)) {
      if (!above.path().equals(top)) {
        store.current(place.county(), above.id()).ifPresent(b -> all.add(plot(above, b.shape())));
      }
    }
    return all.stream().filter(other -> !other.path().equals(place.path())).toList();
  }

  /// The next version holds from this moment on; the caller has the turn.
  Boundary replace(Place place, Geometry shape, Instant at) {
    Boundary before = store.versions(place.county(), place.id()).stream().findFirst().orElse(null);
    store.end(place.county(), place.id(), at);
    Boundary next =
        new Boundary(
            before == null ? Id.fresh() : before.id(),
            place.county(),
            place.id(),
            place.path(),
            before == null ? 1 : before.version() + 1,
            shape,
            at,
            null);
    store.add(next);
    return next;
  }

  /// What a redraw leaves to an area or gives it; unchecked, and nothing left ends the outline. The
  /// caller has locked the places and taken the turn.
  void follow(Actor by, Place place, Geometry shape) {
    Instant now = clock.instant();
    if (!shape.isEmpty()) {
      Boundary next = replace(place, shape, now);
      events.publishEvent(BoundaryDrawn.of(next, BoundaryAction.FOLLOW, by));
      return;
    }
    Optional<Boundary> held = store.current(place.county(), place.id());
    store.end(place.county(), place.id(), now);
    held.ifPresent(h -> events.publishEvent(BoundaryDrawn.of(h, BoundaryAction.END, by)));
  }

  static void refuse(List<Problem> problems) {
    if (problems.stream().anyMatch(p -> p.kind().hinders())) {
      throw new Unfit(problems);
    }
  }

  static Plot plot(Place place, Geometry shape) {
    return new Plot(place.id(), place.path(), place.name(), place.kind(), 0, shape);
  }

  // the outline of an area that closes ends with it; whatever else moves in the tree makes the
  // indexes read the map again. A door or a stairwell is not on the map
  @EventListener
  void on(PlaceChanged changed) {
    Place place = changed.place();
    String county = place.county();
    if (!Plot.isArea(place.kind()) && place.kind() != PlaceKind.BUILDING) {
      return;
    }
    if (changed.action() == PlaceAction.RETIRE) {
      store.changed(county);
      store.endRetired(county, place.path(), clock.instant()).stream()
          .sorted(Comparator.comparing(Boundary::id))
          .map(ended -> BoundaryDrawn.of(ended, BoundaryAction.END, changed.by()))
          .forEach(events::publishEvent);
    }
    // last of all, after every place is locked: whoever draws holds his place before he takes the
    // turn
    var moved = new Moved(store, county);
    if (!TransactionSynchronizationManager.getSynchronizations().contains(moved)) {
      TransactionSynchronizationManager.registerSynchronization(moved);
    }
  }

  /// 树已变 — counts the change of the tree when its transaction is about to end, once however many
  /// places changed.
  private record Moved(BoundaryStore store, String county) implements TransactionSynchronization {

    @Override
    public void beforeCommit(boolean readOnly) {
      store.changed(county);
    }
  }

  private void refuse(Optional<Boundary> now, Place place, int seen) {
    Boundary current = now.orElseThrow(NotFound::new);
    Set<String> before = new HashSet<>();
    for (Boundary version : store.versions(place.county(), place.id())) {
      if (version.version() == seen) {
        before.addAll(Outline.of(version.shape()).corners());
      }
    }
    Set<String> after = new HashSet<>(Outline.of(current.shape()).corners());
    int added = (int) after.stream().filter(c -> !before.contains(c)).count();
    int gone = (int) before.stream().filter(c -> !after.contains(c)).count();
    throw new BoundaryStale(current, added, gone);
  }
}
