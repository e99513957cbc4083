package org.linli.respite;

import static org.linli.respite.RespiteLifecycle.RESPITE;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.lifecycle.Evidence;
import org.linli.lifecycle.Move;
import org.linli.lifecycle.Refused;
import org.linli.matter.Clocks;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 审批与了结 — what becomes of a respite; its item is locked.
@Component
class Deciding {

  private static final int LONGEST = 2000;

  private final RespiteStore store;
  private final Clocks clocks;
  private final Approving approving;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Deciding(
      RespiteStore store,
      Clocks clocks,
      Approving approving,
      Clock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.clocks = clocks;
    this.approving = approving;
    this.clock = clock;
    this.events = events;
  }

  /// A second person grants or refuses; an extension and a voiding have their effect at once.
  void decide(Actor actor, Clocks.Standing at, Respite respite, boolean granted, String words) {
    if (words.length() > LONGEST) {
      throw new Invalid("reason", "web.tooLong");
    }
    RespiteAction action = granted ? RespiteAction.GRANT : RespiteAction.REFUSE;
    RespitePart part = checked(actor, at, respite, action, !words.isEmpty());
    Instant now = clock.instant();
    Integer said = words.isEmpty() ? null : clocks.say(actor.county(), at, words);
    if (!granted) {
      store.decide(respite, RespiteState.REFUSED, actor.id(), now, said, null);
      publish(respite, action, RespiteState.REFUSED, actor, part);
      clocks.retime(actor.county(), at, false, null);
      return;
    }
    Instant until = respite.until();
    if (until != null && !until.isAfter(now)) {
      throw new RespiteRefused("past");
    }
    boolean lasts = respite.kind().stops();
    Instant due = at.due();
    // what the decision took beyond the due time is not taken from who asked in time
    Instant began = due == null || now.isBefore(due) ? now : respite.askedAt();
    store.decide(
        respite, lasts ? RespiteState.RUNNING : RespiteState.OVER, actor.id(), now, said, began);
    if (respite.kind() == RespiteKind.VOIDING) {
      clocks.voided(actor, at, reason(actor, respite));
    } else {
      clocks.retime(actor.county(), at, false, lasts ? until : null);
    }
    publish(respite, action, RespiteState.RUNNING, actor, part);
    if (!lasts) {
      Respite running = respite.now(RespiteState.RUNNING);
      Actor system = Actor.system(actor.county());
      publish(running, RespiteAction.END, RespiteState.OVER, system, RespitePart.SYSTEM);
    }
  }

  /// Whoever holds the item takes back what nobody has decided, or lets the clock run again.
  void end(Actor actor, Clocks.Standing at, Respite respite) {
    boolean running = respite.state() == RespiteState.RUNNING;
    RespiteAction action = running ? RespiteAction.END : RespiteAction.WITHDRAW;
    RespitePart part = checked(actor, at, respite, action, false);
    ended(actor, at, respite, part, null);
  }

  /// The reporter said what was waited for.
  void answered(Actor actor, Clocks.Standing at, Respite respite, String words) {
    RespitePart part = checked(actor, at, respite, RespiteAction.END, false);
    int said = clocks.say(actor.county(), at, words);
    ended(actor, at, respite, part, said);
  }

  /// Its time is over.
  void past(Actor system, Clocks.Standing at, Respite respite) {
    ended(system, at, respite, RespitePart.SYSTEM, null);
  }

  /// The item went on, and with the clock goes what was asked of it.
  void movedOn(Respite respite) {
    Actor system = Actor.system(respite.county());
    RespiteAction action = ending(respite);
    RespiteState to = over(respite);
    store.end(respite, to, end(respite), null);
    publish(respite, action, to, system, RespitePart.SYSTEM);
  }

  private void ended(
      Actor actor, Clocks.Standing at, Respite respite, RespitePart part, @Nullable Integer said) {
    RespiteState to = over(respite);
    store.end(respite, to, end(respite), said);
    publish(respite, ending(respite), to, actor, part);
    clocks.retime(actor.county(), at, false, null);
  }

  private RespitePart checked(
      Actor actor, Clocks.Standing at, Respite respite, RespiteAction action, boolean reasoned) {
    Set<RespitePart> parts = parts(actor, at, respite);
    Set<RespiteAction> done =
        approving.isAsker(actor, respite)
            ? EnumSet.of(RespiteAction.ASK)
            : EnumSet.noneOf(RespiteAction.class);
    try {
      Move<RespiteState, RespiteAction> move =
          RESPITE.check(
              respite.state(),
              action,
              parts,
              reasoned ? EnumSet.of(Evidence.REASON) : EnumSet.noneOf(Evidence.class),
              done);
      return parts.stream().filter(move.parts()::contains).findFirst().orElseThrow();
    } catch (Refused refused) {
      throw RespiteRefused.of(refused);
    }
  }

  private Set<RespitePart> parts(Actor actor, Clocks.Standing at, Respite respite) {
    var parts = EnumSet.noneOf(RespitePart.class);
    if (at.holds() || approving.isAsker(actor, respite)) {
      parts.add(RespitePart.ASKER);
    }
    if (approving.decides(actor, respite)) {
      parts.add(RespitePart.APPROVER);
    }
    if (at.reporter() && respite.kind() == RespiteKind.WAITING) {
      parts.add(RespitePart.REPORTER);
    }
    return parts;
  }

  private String reason(Actor actor, Respite respite) {
    return clocks.said(actor.scope(), respite.matter()).getOrDefault(respite.reason(), "");
  }

  private void publish(
      Respite respite, RespiteAction action, RespiteState to, Actor actor, RespitePart part) {
    events.publishEvent(new RespiteChanged(respite, action, respite.state(), to, actor, part));
  }

  // nobody looked in the minute in which its time was over: it stood still no longer than planned
  private Instant end(Respite respite) {
    Instant now = clock.instant();
    Instant until = respite.until();
    if (respite.state() == RespiteState.RUNNING && until != null && until.isBefore(now)) {
      return until;
    }
    return now;
  }

  private static RespiteAction ending(Respite respite) {
    return respite.state() == RespiteState.RUNNING ? RespiteAction.END : RespiteAction.WITHDRAW;
  }

  private static RespiteState over(Respite respite) {
    return respite.state() == RespiteState.RUNNING ? RespiteState.OVER : RespiteState.WITHDRAWN;
  }
}
