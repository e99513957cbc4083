package org.linli.chief;

import static org.linli.chief.NominationLifecycle.NOMINATION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.lifecycle.Evidence;
import org.linli.lifecycle.Move;
import org.linli.lifecycle.Refused;
import org.linli.organisation.AppointmentId;
import org.linli.organisation.Checks;
import org.linli.organisation.NewAppointment;
import org.linli.organisation.OrganisationAction;
import org.linli.organisation.OrganisationChanged;
import org.linli.organisation.Post;
import org.linli.organisation.PostId;
import org.linli.organisation.Posts;
import org.linli.organisation.Typed;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.linli.shared.Time;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 任职推进 — recommends somebody for a post and moves the appointment on, inside the transaction of
/// the caller; the table says what each step needs.
@Component
class Nominations {

  private final NominationStore store;
  private final Posts posts;
  private final Places places;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final int noticeDays;

  Nominations(
      NominationStore store,
      Posts posts,
      Places places,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${linli.chief.notice-days:5}") int noticeDays) {
    this.store = store;
    this.posts = posts;
    this.places = places;
    this.events = events;
    this.clock = clock;
    this.noticeDays = noticeDays;
  }

  /// The first day on which a notice that begins today may end.
  LocalDate noticeUntil() {
    return today().plusDays(noticeDays - 1L);
  }

  LocalDate today() {
    return Time.day(clock.instant());
  }

  Nomination find(Scope scope, UUID id) {
    return store.find(scope, id).orElseThrow(NotFound::new);
  }

  UUID recommend(Actor actor, PostId id, NominationForm form) {
    // the row carries the path of the post: its place is held where it is
    places.hold(actor.county(), posts.find(actor.county(), id).place());
    Post post = posts.find(actor.county(), id);
    Checks.keeps(actor, post.placePath());
    Typed typed = new Typed();
    UUID person = typed.id("person", form.person());
    typed.done();
    Checks checks = new Checks();
    String name = checks.needed("name", Typed.text(form.name()), 40);
    String phone = checks.phone("phone", form.phone());
    checks.wrongIf(person == null && phone == null, "phone", "web.required");
    String reason = checks.needed("reason", Typed.text(form.reason()), 200);
    checks.wrongIf(
        !NominationForm.SOURCES.contains(Typed.text(form.source())), "source", "web.required");
    checks.done();
    if (store.of(actor.scope(), id).stream().anyMatch(n -> !over(n.state()))) {
      throw ChiefRefused.underWay();
    }
    Nomination nomination =
        new Nomination(
            Id.fresh(),
            actor.county(),
            id,
            post.kind(),
            post.placePath(),
            NOMINATION.start(),
            NominationForm.ticked(form.deputy()),
            Typed.text(form.source()),
            person,
            name,
            phone,
            reason,
            null,
            null,
            actor.id(),
            today(),
            null,
            null,
            null,
            0);
    store.insert(nomination);
    publish(nomination, NominationAction.RECOMMEND, null, nomination.state(), actor);
    return nomination.id();
  }

  void move(Actor actor, UUID id, NominationAction action, NominationForm form) {
    Nomination now = find(actor.scope(), id);
    Checks.keeps(actor, now.placePath());
    int seen = Typed.version(form.version());
    if (seen >= 0 && seen != now.version()) {
      throw new Stale();
    }
    Move<NominationState, NominationAction> move;
    try {
      move = NOMINATION.check(now.state(), action, parts(actor), form.brought(), done(actor, now));
    } catch (Refused.Missing missing) {
      throw new Invalid(missing.fields());
    }
    Nomination next =
        switch (action) {
          case CONFIRM -> with(now, move.to(), note(form), null, now.publicUntil(), null);
          case GIVE_NOTICE -> with(now, move.to(), now.opinion(), null, until(form), null);
          case TAKE_OFFICE ->
              with(
                  now, move.to(), now.opinion(), null, now.publicUntil(), office(actor, now, form));
          case DROP -> with(now, move.to(), now.opinion(), reason(form), now.publicUntil(), null);
          case RECOMMEND, END -> throw new NotFound();
        };
    store.update(next);
    publish(next, action, now.state(), move.to(), actor);
  }

  /// The moves somebody may make now, in the order of the table.
  List<Move<NominationState, NominationAction>> offers(Actor actor, Nomination n) {
    return NOMINATION.movesAt(n.state(), parts(actor)).stream()
        .filter(m -> m.action() != NominationAction.END)
        .filter(m -> Collections.disjoint(m.notWhoDid(), done(actor, n)))
        .toList();
  }

  /// Whoever leaves a post ends the life of his appointment.
  @EventListener
  void on(OrganisationChanged changed) {
    if (changed.action() != OrganisationAction.END || !changed.noun().equals("post")) {
      return;
    }
    Actor by = changed.by();
    for (Nomination n : store.left(by.county(), new PostId(changed.subject()))) {
      var brought = EnumSet.of(Evidence.REASON, Evidence.UNTIL);
      var move = NOMINATION.check(n.state(), NominationAction.END, parts(by), brought, Set.of());
      Nomination ended = with(n, move.to(), n.opinion(), null, n.publicUntil(), n.appointment());
      store.update(ended);
      publish(ended, NominationAction.END, n.state(), move.to(), by);
    }
  }

  private AppointmentId office(Actor actor, Nomination n, NominationForm form) {
    LocalDate until = n.publicUntil();
    if (until != null && !today().isAfter(until)) {
      throw ChiefRefused.stillPublic(until);
    }
    Typed typed = new Typed();
    LocalDate since = typed.needed("since", form.since());
    LocalDate term = typed.date("termUntil", form.termUntil());
    typed.done();
    NewAppointment wanted =
        new NewAppointment(
            n.post(),
            n.person(),
            n.name(),
            n.phone(),
            form.dutyPhone(),
            NominationForm.ticked(form.consent()),
            since,
            term,
            n.reason().substring(0, Math.min(n.reason().length(), 100)));
    return n.deputy() ? posts.appointDeputy(actor, wanted) : posts.appoint(actor, wanted);
  }

  private LocalDate until(NominationForm form) {
    Typed typed = new Typed();
    LocalDate until = typed.needed("until", form.until());
    typed.done();
    if (until.isBefore(noticeUntil()) || until.isAfter(today().plusDays(60))) {
      throw new Invalid("until", "chief.error.until");
    }
    return until;
  }

  private static String note(NominationForm form) {
    Checks checks = new Checks();
    String note = checks.needed("note", Typed.text(form.note()), 500);
    checks.done();
    return note;
  }

  private static String reason(NominationForm form) {
    Checks checks = new Checks();
    String reason = checks.needed("reason", Typed.text(form.reason()), 200);
    checks.done();
    return reason;
  }

  private Nomination with(
      Nomination n,
      NominationState state,
      @Nullable String opinion,
      @Nullable String dropped,
      @Nullable LocalDate until,
      @Nullable AppointmentId appointment) {
    return new Nomination(
        n.id(),
        n.county(),
        n.post(),
        n.kind(),
        n.placePath(),
        state,
        n.deputy(),
        n.source(),
        person(n, appointment),
        n.name(),
        // the phone is with the register once the person is in office, and after a refusal nobody's
        // business
        NOMINATION.isEnd(state) || appointment != null ? null : n.phone(),
        n.reason(),
        opinion,
        dropped,
        n.recommendedBy(),
        n.recommendedOn(),
        state == NominationState.ON_NOTICE ? today() : n.publicFrom(),
        until,
        appointment,
        n.version());
  }

  private @Nullable UUID person(Nomination n, @Nullable AppointmentId appointment) {
    return appointment == null
        ? n.person()
        : posts.appointment(n.county(), n.post(), appointment.value()).person();
  }

  private static boolean over(NominationState state) {
    return NOMINATION.isEnd(state) || state == NominationState.IN_OFFICE;
  }

  private static Set<NominationPart> parts(Actor actor) {
    return actor.part() == AccountPart.SYSTEM
        ? EnumSet.of(NominationPart.SYSTEM)
        : actor.part().isDesk() ? EnumSet.of(NominationPart.DESK) : Set.of();
  }

  private static Set<NominationAction> done(Actor actor, Nomination n) {
    return n.recommendedBy().equals(actor.id())
        ? EnumSet.of(NominationAction.RECOMMEND)
        : EnumSet.noneOf(NominationAction.class);
  }

  private void publish(
      Nomination n,
      NominationAction action,
      @Nullable NominationState from,
      NominationState to,
      Actor by) {
    String part = by.part() == AccountPart.SYSTEM ? "SYSTEM" : "DESK";
    events.publishEvent(new NominationChanged(n, action, from, to, part, by));
  }
}
