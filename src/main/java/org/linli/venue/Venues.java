package org.linli.venue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Checks;
import org.linli.organisation.OrganisationFacts;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.organisation.PostKind;
import org.linli.organisation.Posts;
import org.linli.organisation.Typed;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 阵地变更 — adds and changes stations and venues inside the transaction of the caller; a new station
/// has the post of its head from the beginning.
@Component
class Venues {

  private static final int MOST_SERVICES = 30;

  private final VenueStore store;
  private final Organisations organisations;
  private final Posts posts;
  private final Places places;
  private final ApplicationEventPublisher events;

  Venues(
      VenueStore store,
      Organisations organisations,
      Posts posts,
      Places places,
      ApplicationEventPublisher events) {
    this.store = store;
    this.organisations = organisations;
    this.posts = posts;
    this.places = places;
    this.events = events;
  }

  /// 所录 — a form, read and checked.
  private record Entered(
      OrganisationFacts facts, VenueSort sort, List<String> services, @Nullable Integer capacity) {}

  UUID add(Actor actor, VenueForm form) {
    Entered entered = entered(actor, form);
    UUID id = organisations.add(actor, entered.facts()).value();
    offer(actor, id, entered, "ADD");
    return id;
  }

  void change(Actor actor, UUID id, VenueForm form) {
    if (store.find(actor.scope(), id).isEmpty()) {
      throw new NotFound();
    }
    Entered entered = entered(actor, form);
    organisations.change(
        actor, new OrganisationId(id), entered.facts(), Typed.version(form.version()));
    offer(actor, id, entered, "CHANGE");
  }

  static Optional<VenueSort> sort(@Nullable String text) {
    return Arrays.stream(VenueSort.values()).filter(s -> s.name().equals(text)).findFirst();
  }

  private void offer(Actor actor, UUID id, Entered entered, String action) {
    store.offer(actor.county(), id, entered.sort(), entered.services(), entered.capacity());
    Place seat = places.byId(actor.county(), entered.facts().place());
    boolean headed =
        posts.at(actor.county(), seat.path()).stream()
            .anyMatch(p -> p.kind().equals(PostKind.STATION_HEAD));
    if (entered.sort() == VenueSort.SERVICE_STATION && !headed) {
      posts.open(actor, seat.id(), PostKind.STATION_HEAD);
    }
    events.publishEvent(new VenueChanged(id, action, seat.path(), entered.sort(), actor));
  }

  private Entered entered(Actor actor, VenueForm form) {
    Typed typed = new Typed();
    Optional<PlaceId> seat = typed.place("place", places, actor.scope(), form.place());
    List<PlaceId> areas = typed.places("areas", places, actor.scope(), form.areas());
    Integer capacity = typed.number("capacity", form.capacity(), 1, 99_999);
    typed.done();
    Checks checks = new Checks();
    Optional<VenueSort> sort = sort(form.sort());
    checks.wrongIf(sort.isEmpty(), "sort", "web.required");
    List<String> services = new ArrayList<>();
    Typed.text(form.services())
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .forEach(services::add);
    services.forEach(s -> checks.needed("services", s, 40));
    checks.wrongIf(services.size() > MOST_SERVICES, "services", "venue.error.services");
    checks.done();
    VenueSort chosen = sort.orElseThrow();
    OrganisationKind kind =
        chosen == VenueSort.SERVICE_STATION ? OrganisationKind.STATION : OrganisationKind.VENUE;
    OrganisationFacts facts =
        new OrganisationFacts(
            kind,
            Typed.text(form.name()),
            seat.orElseThrow(),
            form.dutyPhone(),
            form.dutyHours(),
            form.address(),
            areas);
    return new Entered(facts, chosen, services, capacity);
  }
}
