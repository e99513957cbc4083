package org.linli.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Checks;
import org.linli.organisation.Post;
import org.linli.organisation.PostCharter;
import org.linli.organisation.PostKinds;
import org.linli.organisation.Posts;
import org.linli.organisation.Typed;
import org.linli.person.PersonId;
import org.linli.person.Persons;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 包联变更 — says who contacts whom, and that it ends, inside the transaction of the caller.
@Component
class Contacts {

  private final ContactStore store;
  private final Register register;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Contacts(ContactStore store, Register register, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.register = register;
    this.events = events;
    this.clock = clock;
  }

  /// 所依登记 — the registers contact duty stands on.
  @Component
  record Register(Places places, Posts posts, PostKinds kinds, Persons persons) {}

  UUID add(Actor actor, ContactForm form) {
    Typed typed = new Typed();
    Optional<Layer> layer = layer(form.layer());
    Optional<PlaceId> where = typed.place("place", register.places(), actor.scope(), form.place());
    LocalDate since = typed.date("since", form.since());
    UUID resident = typed.id("resident", form.resident());
    typed.done();
    Layer at = layer.orElseThrow(() -> new Invalid("layer", "web.required"));
    Place place =
        register.places().hold(actor.county(), where.orElseThrow()).orElseThrow(NotFound::new);
    Checks.keeps(actor, place.path());
    LocalDate today = Time.day(clock.instant());
    Checks checks = new Checks();
    checks.wrongIf(place.retired() || !fits(at, place.kind()), "place", "contact.error.place");
    checks.wrongIf(
        (at == Layer.PERSON) != (resident != null), "resident", "contact.error.resident");
    checks.wrongIf(since != null && since.isAfter(today), "since", "contact.error.since");
    checks.done();
    if (resident != null) {
      lives(actor, resident, place);
    }
    Contact by = contact(actor, form);
    ContactStore.Duty duty =
        new ContactStore.Duty(
            Id.fresh(),
            actor.county(),
            at,
            place.id().value(),
            place.path(),
            resident,
            by.post(),
            null,
            by.person(),
            by.name(),
            since == null ? today : since,
            0);
    if (!store.insert(duty)) {
      throw new Invalid("by", "contact.error.twice");
    }
    events.publishEvent(new ContactChanged(duty.id(), "ADD", at, place.path(), actor));
    return duty.id();
  }

  void end(Actor actor, UUID id, ContactForm form) {
    ContactStore.Duty duty = store.find(actor.scope(), id).orElseThrow(NotFound::new);
    Checks.keeps(actor, duty.path());
    Checks checks = new Checks();
    String reason = checks.needed("reason", Typed.text(form.reason()), 100);
    checks.done();
    store.end(actor.county(), id, Time.day(clock.instant()), reason, Typed.version(form.version()));
    events.publishEvent(new ContactChanged(id, "END", duty.layer(), duty.path(), actor));
  }

  static Optional<Layer> layer(@Nullable String text) {
    return Arrays.stream(Layer.values()).filter(l -> l.name().equals(text)).findFirst();
  }

  /// 联系人 — a post or a person.
  private record Contact(@Nullable UUID post, @Nullable UUID person, @Nullable String name) {}

  // a place whose post contacts, or the id of a registered person
  private Contact contact(Actor actor, ContactForm form) {
    String by = Typed.text(form.by()).strip();
    if (by.length() == 36) {
      Checks checks = new Checks();
      String name = checks.needed("name", Typed.text(form.name()), 40);
      checks.done();
      try {
        PersonId id = new PersonId(UUID.fromString(by));
        return new Contact(null, register.persons().find(actor.scope(), id).id().value(), name);
      } catch (IllegalArgumentException | NotFound e) {
        throw new Invalid("by", "contact.error.by");
      }
    }
    Typed typed = new Typed();
    Optional<PlaceId> seat = typed.place("by", register.places(), actor.scope(), by);
    typed.done();
    Place place = register.places().byId(actor.county(), seat.orElseThrow());
    // where several posts stand, who answers for doors goes before a station's head
    Post post =
        register.posts().at(actor.county(), place.path()).stream()
            .min(Comparator.comparing(p -> order(actor.county(), p)))
            .orElseThrow(() -> new Invalid("by", "contact.error.by"));
    return new Contact(post.id().value(), null, null);
  }

  private int order(String county, Post post) {
    PostCharter charter = register.kinds().of(county, post.kind());
    return charter.isChief() ? charter.position() : 1000 + charter.position();
  }

  private void lives(Actor actor, UUID resident, Place place) {
    try {
      var person = register.persons().find(actor.scope(), new PersonId(resident));
      if (person.placePath().startsWith(place.path())) {
        return;
      }
    } catch (NotFound e) {
      // answered like somebody who lives elsewhere
    }
    throw new Invalid("resident", "contact.error.resident");
  }

  private static boolean fits(Layer layer, PlaceKind kind) {
    return switch (layer) {
      case AREA ->
          switch (kind) {
            case STREET, TOWNSHIP, COMMUNITY, VILLAGE, ESTATE -> true;
            case COUNTY, GRID, BUILDING, STAIRWELL, HOUSEHOLD, SITE -> false;
          };
      case GRID -> kind == PlaceKind.GRID;
      case HOUSEHOLDS ->
          kind == PlaceKind.BUILDING || kind == PlaceKind.STAIRWELL || kind == PlaceKind.HOUSEHOLD;
      case PERSON -> kind == PlaceKind.HOUSEHOLD;
    };
  }
}
