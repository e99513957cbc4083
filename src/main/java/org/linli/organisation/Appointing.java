package org.linli.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.NewPerson;
import org.linli.person.PersonId;
import org.linli.person.Persons;
import org.linli.place.Place;
import org.linli.place.PlaceChanged;
import org.linli.place.PlaceId;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 任免 — opens posts, appoints and ends, inside the transaction of the door; every change is one
/// act.
@Component
class Appointing {

  private final PostStore store;
  private final Places places;
  private final Persons persons;
  private final PostKinds kinds;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Appointing(
      PostStore store,
      Places places,
      Persons persons,
      PostKinds kinds,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.places = places;
    this.persons = persons;
    this.kinds = kinds;
    this.events = events;
    this.clock = clock;
  }

  /// A grid, a building and a stairwell have their chief's post from the moment they are opened
  /// until they are taken out of use; whoever holds it is released first.
  @EventListener
  void on(PlaceChanged changed) {
    Place place = changed.place();
    switch (changed.action()) {
      case OPEN ->
          kinds
              .standingOn(place.county(), place.kind())
              .forEach(kind -> insert(changed.by(), place, kind));
      case RETIRE -> {
        for (Post post : store.at(place.county(), place.path())) {
          if (post.filled() || !store.deputies(place.county(), post.id()).isEmpty()) {
            throw PostRefused.stillHeld();
          }
          store.retire(place.county(), post.id(), clock.instant());
          publish(post, OrganisationAction.RETIRE, changed.by());
        }
      }
      case OPEN_COUNTY, GENERATE, CHANGE, LOCATE, RENAME, MOVE -> {}
    }
  }

  PostId open(Actor actor, PlaceId id, PostKind kind) {
    Place place = places.hold(actor.county(), id).orElseThrow(NotFound::new);
    Checks.keeps(actor, place.path());
    if (place.retired()) {
      throw PostRefused.retired();
    }
    if (!kinds.of(actor.county(), kind).inUse()) {
      throw new Invalid("kind", "organisation.error.kind");
    }
    return insert(actor, place, kind);
  }

  AppointmentId appoint(Actor actor, NewAppointment wanted) {
    Post post = kept(actor, wanted.post());
    if (post.filled()) {
      throw PostRefused.filled();
    }
    return appoint(actor, post, wanted, false);
  }

  AppointmentId appointDeputy(Actor actor, NewAppointment wanted) {
    Post post = kept(actor, wanted.post());
    store.lock(actor.county(), post.id());
    int most = kinds.of(actor.county(), post.kind()).deputies();
    if (store.deputies(actor.county(), post.id()).size() >= most) {
      throw PostRefused.deputies();
    }
    return appoint(actor, post, wanted, true);
  }

  /// As [#appoint(Actor, NewAppointment)] of a list that is itself the act: nothing is published,
  /// and nothing written unless `writes`.
  void appointListed(Actor actor, NewAppointment wanted, boolean writes) {
    Post post = kept(actor, wanted.post());
    Fit fit = fit(actor, post, wanted);
    if (writes) {
      UUID known = fit.person();
      UUID person = known == null ? persons.addListed(actor, unknown(post, wanted)).value() : known;
      insert(actor, post, wanted, fit, person, false);
    }
  }

  /// 合格 — what was entered, checked; `person` is null when nobody on file is meant.
  private record Fit(
      String name,
      String reason,
      @Nullable String duty,
      @Nullable LocalDate term,
      @Nullable UUID person) {}

  private AppointmentId appoint(Actor actor, Post post, NewAppointment wanted, boolean deputy) {
    Fit fit = fit(actor, post, wanted);
    UUID known = fit.person();
    UUID person = known == null ? persons.add(actor, unknown(post, wanted)).id().value() : known;
    AppointmentId id = insert(actor, post, wanted, fit, person, deputy);
    publish(post, OrganisationAction.APPOINT, actor);
    return id;
  }

  private Fit fit(Actor actor, Post post, NewAppointment wanted) {
    PostCharter charter = kinds.of(actor.county(), post.kind());
    Checks checks = new Checks();
    String name = checks.needed("name", wanted.name(), 40);
    String reason = checks.needed("reason", wanted.reason(), 100);
    String duty = dutyPhone(checks, wanted.dutyPhone(), wanted.consent());
    checks.wrongIf(wanted.since().isAfter(today()), "since", "organisation.error.future");
    Integer months = charter.termMonths();
    LocalDate term =
        wanted.termUntil() == null && months != null
            ? wanted.since().plusMonths(months).minusDays(1)
            : wanted.termUntil();
    checks.wrongIf(
        term != null && term.isBefore(wanted.since()), "termUntil", "organisation.error.term");
    checks.wrongIf(
        wanted.person() == null && (wanted.phone() == null || wanted.phone().isBlank()),
        "phone",
        "web.required");
    checks.done();
    UUID person = known(actor, wanted);
    checks.wrongIf(
        person != null && !charter.several() && holdsAnother(actor, person, post),
        wanted.person() == null ? "phone" : "name",
        "organisation.error.several");
    checks.done();
    return new Fit(name, reason, duty, term, person);
  }

  private AppointmentId insert(
      Actor actor, Post post, NewAppointment wanted, Fit fit, UUID person, boolean deputy) {
    Appointment appointment =
        new Appointment(
            AppointmentId.fresh(),
            post.id(),
            post.kind(),
            post.placePath(),
            person,
            fit.name(),
            fit.duty(),
            fit.duty() == null ? null : today(),
            null,
            wanted.since(),
            fit.term(),
            null,
            fit.reason(),
            null,
            deputy,
            0);
    if (!store.insert(actor.county(), appointment)) {
      throw PostRefused.filled();
    }
    return appointment.id();
  }

  void end(Actor actor, AppointmentId id, LocalDate until, String reason, int version) {
    Appointment appointment = appointment(actor, id);
    Checks checks = new Checks();
    String why = checks.needed("reason", reason, 100);
    checks.wrongIf(until.isBefore(appointment.since()), "until", "organisation.error.beforeStart");
    checks.wrongIf(until.isAfter(today()), "until", "organisation.error.future");
    checks.done();
    store.end(actor.county(), id, until, why, version);
    publish(kept(actor, appointment.post()), OrganisationAction.END, actor);
  }

  void changeDutyPhone(
      Actor actor, AppointmentId id, @Nullable String phone, boolean consent, int version) {
    Appointment appointment = appointment(actor, id);
    Checks checks = new Checks();
    String duty = dutyPhone(checks, phone, consent);
    checks.done();
    store.changeDutyPhone(actor.county(), id, duty, today(), version);
    boolean withdrawn = duty == null && appointment.dutyPhone() != null;
    publish(
        kept(actor, appointment.post()),
        withdrawn ? OrganisationAction.WITHDRAW_CONSENT : OrganisationAction.CHANGE_PHONE,
        actor);
  }

  private boolean holdsAnother(Actor actor, UUID person, Post post) {
    return store.heldBy(actor.county(), person).stream()
        .anyMatch(held -> held.kind().equals(post.kind()) && !held.id().equals(post.id()));
  }

  private PostId insert(Actor actor, Place place, PostKind kind) {
    PostId id = PostId.fresh();
    if (!store.insert(place.county(), id, kind, place.id(), place.path())) {
      throw PostRefused.exists();
    }
    publish(store.find(place.county(), id).orElseThrow(), OrganisationAction.OPEN, actor);
    return id;
  }

  private Post kept(Actor actor, PostId id) {
    Post seen = store.find(actor.county(), id).orElseThrow(NotFound::new);
    // what is written of a post carries its path: the place is held where it is
    places.hold(actor.county(), seen.place());
    Post post = store.find(actor.county(), id).orElseThrow(NotFound::new);
    Checks.keeps(actor, post.placePath());
    if (post.retired()) {
      throw PostRefused.retired();
    }
    return post;
  }

  private Appointment appointment(Actor actor, AppointmentId id) {
    Appointment appointment = store.appointment(actor.county(), id).orElseThrow(NotFound::new);
    Checks.keeps(actor, appointment.placePath());
    return appointment;
  }

  // a phone known in the county names a person who is registered already
  private @Nullable UUID known(Actor actor, NewAppointment wanted) {
    UUID named = wanted.person();
    if (named != null) {
      return persons.find(actor.scope(), new PersonId(named)).id().value();
    }
    return persons.findByPhone(actor.county(), phone(wanted)).map(PersonId::value).orElse(null);
  }

  private static NewPerson unknown(Post post, NewAppointment wanted) {
    return new NewPerson(post.placePath(), wanted.name().strip(), phone(wanted), null, "");
  }

  private static String phone(NewAppointment wanted) {
    String phone = wanted.phone();
    return phone == null ? "" : phone.strip();
  }

  private static @Nullable String dutyPhone(
      Checks checks, @Nullable String phone, boolean consent) {
    String duty = checks.phone("dutyPhone", phone);
    checks.wrongIf(duty != null && !consent, "consent", "organisation.error.consent");
    return duty;
  }

  private void publish(Post post, OrganisationAction action, Actor actor) {
    events.publishEvent(OrganisationChanged.of(post, action, actor));
  }

  private LocalDate today() {
    return Time.day(clock.instant());
  }
}
