package org.linli.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 单位变更 — adds, changes and retires organisations inside the transaction of the door; every change
/// is one act.
@Component
class OrganisationChanges {

  private static final int MOST_AREAS = 500;

  private final OrganisationStore store;
  private final Places places;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OrganisationChanges(
      OrganisationStore store, Places places, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.places = places;
    this.events = events;
    this.clock = clock;
  }

  OrganisationId add(Actor actor, OrganisationFacts facts) {
    Organisation organisation = checked(actor, OrganisationId.fresh(), facts);
    store.insert(organisation);
    store.setAreas(actor.county(), organisation.id(), areas(actor, organisation, facts));
    events.publishEvent(OrganisationChanged.of(organisation, OrganisationAction.ADD, actor));
    return organisation.id();
  }

  void change(Actor actor, OrganisationId id, OrganisationFacts facts, int version) {
    Checks.keeps(actor, inUse(actor, id).placePath());
    Organisation changed = checked(actor, id, facts);
    store.change(changed, version);
    store.setAreas(actor.county(), id, areas(actor, changed, facts));
    events.publishEvent(OrganisationChanged.of(changed, OrganisationAction.CHANGE, actor));
  }

  void retire(Actor actor, OrganisationId id, int version) {
    Organisation organisation = inUse(actor, id);
    Checks.keeps(actor, organisation.placePath());
    store.retire(actor.county(), id, clock.instant(), version);
    store.setAreas(actor.county(), id, List.of());
    events.publishEvent(OrganisationChanged.of(organisation, OrganisationAction.RETIRE, actor));
  }

  private Organisation inUse(Actor actor, OrganisationId id) {
    return store.find(actor.county(), id).filter(o -> !o.retired()).orElseThrow(NotFound::new);
  }

  private Organisation checked(Actor actor, OrganisationId id, OrganisationFacts facts) {
    Checks checks = new Checks();
    String name = checks.needed("name", facts.name(), 60);
    String phone = checks.phone("dutyPhone", facts.dutyPhone());
    String hours = checks.optional("dutyHours", facts.dutyHours(), 100);
    String address = checks.optional("address", facts.address(), 100);
    Optional<Place> seat = place(actor, facts.place());
    checks.wrongIf(seat.isEmpty(), "place", "organisation.error.place");
    checks.wrongIf(facts.areas().size() > MOST_AREAS, "areas", "organisation.error.areas");
    checks.wrongIf(
        facts.areas().stream().anyMatch(a -> place(actor, a).isEmpty()),
        "areas",
        "organisation.error.areas");
    checks.done();
    return new Organisation(
        id,
        actor.county(),
        facts.kind(),
        name,
        facts.place(),
        seat.orElseThrow().path(),
        phone,
        hours,
        address,
        false,
        0);
  }

  private List<OrganisationArea> areas(
      Actor actor, Organisation organisation, OrganisationFacts facts) {
    List<PlaceId> wanted = facts.areas().isEmpty() ? List.of(organisation.place()) : facts.areas();
    List<OrganisationArea> areas = new ArrayList<>();
    for (PlaceId id : wanted) {
      // held already by the check
      Place place = place(actor, id).orElseThrow(NotFound::new);
      areas.add(new OrganisationArea(organisation.id(), id, place.path(), place.name()));
    }
    return areas;
  }

  // a desk enters what lies in its own area only, for the seat as for the area of duty
  private Optional<Place> place(Actor actor, PlaceId id) {
    try {
      Place place = places.hold(actor.county(), id).orElseThrow(NotFound::new);
      Checks.keeps(actor, place.path());
      return place.retired() ? Optional.empty() : Optional.of(place);
    } catch (NotFound e) {
      return Optional.empty();
    }
  }
}
