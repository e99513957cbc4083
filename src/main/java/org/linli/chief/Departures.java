package org.linli.chief;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Appointment;
import org.linli.organisation.Checks;
import org.linli.organisation.NewAppointment;
import org.linli.organisation.OpenWork;
import org.linli.organisation.Post;
import org.linli.organisation.PostId;
import org.linli.organisation.Posts;
import org.linli.organisation.Typed;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 离任移交 — ends an appointment and hands everything the post holds open over to a successor, the
/// deputy or the next level, inside the transaction of the caller.
@Component
class Departures {

  private final Posts posts;
  private final List<OpenWork> work;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Departures(Posts posts, List<OpenWork> work, ApplicationEventPublisher events, Clock clock) {
    this.posts = posts;
    this.work = work;
    this.events = events;
    this.clock = clock;
  }

  /// What the post holds open now, by kind of work; kinds without any are left out. A deputy holds
  /// nothing of his own.
  List<ChiefPages.Held> open(String county, Appointment leaving) {
    List<ChiefPages.Held> held = new ArrayList<>();
    if (!leaving.deputy()) {
      for (OpenWork each : work) {
        List<OpenWork.Piece> pieces = each.openAt(county, leaving.post());
        if (!pieces.isEmpty()) {
          held.add(new ChiefPages.Held(each.heading(), pieces));
        }
      }
    }
    return held;
  }

  /// The appointment of this post that lasts; an ended one, or one of another post: not found.
  Appointment lasting(Actor actor, PostId post, UUID id) {
    Appointment appointment = posts.appointment(actor.county(), post, id);
    if (!actor.scope().covers(appointment.placePath()) || appointment.until() != null) {
      throw new NotFound();
    }
    return appointment;
  }

  void leave(Actor actor, PostId id, UUID appointment, LeavingForm form) {
    Appointment leaving = lasting(actor, id, appointment);
    Checks.keeps(actor, leaving.placePath());
    Post post = posts.find(actor.county(), id);
    Typed typed = new Typed();
    LocalDate until = typed.needed("until", form.until());
    typed.done();
    Checks checks = new Checks();
    String reason = checks.needed("reason", Typed.text(form.reason()), 100);
    String to = leaving.deputy() ? "UP" : Typed.text(form.to());
    checks.wrongIf(!LeavingForm.RECEIVERS.contains(to), "to", "web.required");
    Appointment deputy = to.equals("DEPUTY") ? deputy(actor, id) : null;
    checks.wrongIf(to.equals("DEPUTY") && deputy == null, "to", "chief.error.noDeputy");
    checks.done();
    if (!leaving.deputy()) {
      int pieces = 0;
      for (OpenWork each : work) {
        pieces += each.handOver(actor, id, to.equals("UP"), reason);
      }
      events.publishEvent(new HandedOver(post, to + " " + pieces, actor));
    }
    posts.end(actor, leaving.id(), until, reason, Typed.version(form.version()));
    switch (to) {
      case "SUCCESSOR" -> posts.appoint(actor, successor(id, form, reason));
      case "DEPUTY" -> promote(actor, id, deputy, reason);
      default -> {}
    }
  }

  private NewAppointment successor(PostId post, LeavingForm form, String reason) {
    return new NewAppointment(
        post,
        null,
        Typed.text(form.name()),
        form.phone(),
        form.dutyPhone(),
        NominationForm.ticked(form.consent()),
        today(),
        null,
        reason);
  }

  private void promote(Actor actor, PostId post, @Nullable Appointment deputy, String reason) {
    if (deputy == null) {
      throw new Invalid("to", "chief.error.noDeputy");
    }
    LocalDate today = today();
    LocalDate last = deputy.since().isAfter(today) ? deputy.since() : today;
    posts.end(actor, deputy.id(), last, reason, deputy.version());
    posts.appoint(
        actor,
        new NewAppointment(
            post,
            deputy.person(),
            deputy.publicName(),
            null,
            deputy.dutyPhone(),
            deputy.dutyPhone() != null,
            today,
            null,
            reason));
  }

  private @Nullable Appointment deputy(Actor actor, PostId post) {
    return posts.deputies(actor.county(), post).stream().findFirst().orElse(null);
  }

  private LocalDate today() {
    return Time.day(clock.instant());
  }
}
