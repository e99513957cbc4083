package org.linli.supervision;

import static org.linli.supervision.SupervisionLifecycle.SUPERVISION;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Calendars;
import org.linli.category.Rung;
import org.linli.lifecycle.Evidence;
import org.linli.lifecycle.Move;
import org.linli.lifecycle.Refused;
import org.linli.matter.Clocks;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 督办 — a matter rises, is reminded, instructed, answered and ended; it is locked.
@Component
class Supervising {

  /// The kind of words said about supervisions.
  static final String SAID = "SUPERVISION";

  private final SupervisionStore store;
  private final Supervisors supervisors;
  private final Clocks clocks;
  private final Dues dues;
  private final ApplicationEventPublisher events;

  Supervising(
      SupervisionStore store,
      Supervisors supervisors,
      Clocks clocks,
      Dues dues,
      ApplicationEventPublisher events) {
    this.store = store;
    this.supervisors = supervisors;
    this.clocks = clocks;
    this.dues = dues;
    this.events = events;
  }

  /// 答复期限 — now, and until when an answer is owed.
  @Component
  static class Dues {
    private final Calendars calendars;
    private final Clock clock;

    Dues(Calendars calendars, Clock clock) {
      this.calendars = calendars;
      this.clock = clock;
    }

    Instant now() {
      return clock.instant();
    }

    Instant answer(Instant from) {
      return calendars.current().dueAt(from, SupervisionLifecycle.ANSWER_WITHIN, List.of());
    }
  }

  /// The desk above wants to know of it, with a reason.
  UUID byHand(Actor actor, List<Clocks.Standing> items, SupervisionForm form) {
    if (!supervisors.supervises(actor, items)) {
      throw new SupervisionRefused("notAbove");
    }
    if (form.evidence().isEmpty()) {
      throw new Invalid("note", "lifecycle.missing.REASON");
    }
    int said = clocks.say(actor.county(), items.getFirst(), SAID, form.text());
    var cause = SupervisionCause.HAND;
    Rung own = Rung.valueOf(actor.part().name());
    return raise(actor, items, cause, own, 0, said, SupervisionPart.SUPERVISOR);
  }

  /// It rises by the rule of the county.
  void byRule(Actor system, List<Clocks.Standing> items, SupervisionCause cause, int again) {
    Rung above = supervisors.above(system.county(), items);
    raise(system, items, cause, above, again, null, SupervisionPart.SYSTEM);
  }

  private UUID raise(
      Actor actor,
      List<Clocks.Standing> items,
      SupervisionCause cause,
      Rung desk,
      int again,
      @Nullable Integer reason,
      SupervisionPart part) {
    Clocks.Standing at = items.getFirst();
    if (items.stream().allMatch(each -> each.due() == null)) {
      throw new SupervisionRefused("closed");
    }
    if (store.open(actor.county(), at.matter()).isPresent()) {
      throw new SupervisionRefused("open");
    }
    Instant now = dues.now();
    Supervision fresh =
        new Supervision(
            actor.county(),
            Id.fresh(),
            at.matter(),
            at.placePath(),
            cause,
            SupervisionState.RUNNING,
            desk,
            again,
            actor.id(),
            now,
            dues.answer(now),
            reason,
            0,
            null,
            null,
            null,
            null,
            null,
            null,
            0);
    store.insert(fresh);
    events.publishEvent(new SupervisionChanged(fresh, SupervisionAction.RAISE, null, actor, part));
    return fresh.id();
  }

  /// Makes the move; [Stale] when it changed since it was seen.
  void move(
      Actor actor,
      List<Clocks.Standing> items,
      Supervision now,
      SupervisionAction action,
      SupervisionForm form) {
    if (form.version() >= 0 && form.version() != now.version()) {
      throw new Stale();
    }
    if (action == SupervisionAction.RAISE) {
      throw new NotFound();
    }
    Set<SupervisionPart> parts = supervisors.parts(actor, now, items);
    var move = check(actor, now, action, parts, form.evidence());
    Integer said =
        form.text().isEmpty()
            ? null
            : clocks.say(actor.county(), items.getFirst(), SAID, form.text());
    written(actor, now, next(actor, now, move, said), move, parts);
  }

  /// The matter came to its end.
  void over(Supervision now) {
    Actor system = Actor.system(now.county());
    var parts = Set.of(SupervisionPart.SYSTEM);
    var move = check(system, now, SupervisionAction.END, parts, Set.of());
    written(system, now, next(system, now, move, null), move, parts);
  }

  private Supervision next(
      Actor actor,
      Supervision now,
      Move<SupervisionState, SupervisionAction> move,
      @Nullable Integer said) {
    Instant at = dues.now();
    return now.with(
        s -> {
          s.state = move.to();
          switch (move.action()) {
            case RAISE -> {}
            case REMIND -> {
              s.reminders++;
              s.remindedAt = at;
              s.due = s.due == null ? dues.answer(at) : s.due;
            }
            case INSTRUCT -> {
              s.instruction = said;
              s.due = dues.answer(at);
            }
            case ANSWER -> {
              s.answer = said;
              s.answeredPerson = supervisors.person(actor);
              s.answeredAt = at;
              s.due = null;
            }
            case END -> {
              s.due = null;
              s.endedAt = at;
            }
          }
        });
  }

  private void written(
      Actor actor,
      Supervision before,
      Supervision next,
      Move<SupervisionState, SupervisionAction> move,
      Set<SupervisionPart> parts) {
    store.update(next);
    SupervisionPart part = parts.stream().filter(move.parts()::contains).findFirst().orElseThrow();
    events.publishEvent(new SupervisionChanged(next, move.action(), before.state(), actor, part));
  }

  private Move<SupervisionState, SupervisionAction> check(
      Actor actor,
      Supervision now,
      SupervisionAction action,
      Set<SupervisionPart> parts,
      Set<Evidence> brought) {
    try {
      return SUPERVISION.check(now.state(), action, parts, brought, supervisors.done(actor, now));
    } catch (Refused refused) {
      throw SupervisionRefused.of(refused);
    }
  }
}
