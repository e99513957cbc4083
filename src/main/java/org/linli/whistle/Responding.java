package org.linli.whistle;

import static org.linli.whistle.WhistleLifecycle.WHISTLE;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.access.MatterLinks;
import org.linli.lifecycle.Evidence;
import org.linli.lifecycle.Move;
import org.linli.lifecycle.Refused;
import org.linli.matter.Clocks;
import org.linli.place.Paths;
import org.linli.route.Routes;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 报到与办结 — what becomes of a call; its item is locked.
@Component
class Responding {

  private final WhistleStore store;
  private final WhistleParts parts;
  private final Blowing.Timing timing;
  private final Said said;
  private final Aftermath aftermath;

  Responding(
      WhistleStore store,
      WhistleParts parts,
      Blowing.Timing timing,
      Said said,
      Aftermath aftermath) {
    this.store = store;
    this.parts = parts;
    this.timing = timing;
    this.said = said;
    this.aftermath = aftermath;
  }

  /// 落言 — seals what was said beside the words of the matter and gives its number.
  @Component
  static class Said {
    private final Clocks clocks;

    Said(Clocks clocks) {
      this.clocks = clocks;
    }

    @Nullable Integer say(Actor actor, Clocks.Standing at, @Nullable String typed) {
      String text = WhistleForm.text(typed);
      return text.isEmpty() ? null : clocks.say(actor.county(), at, Blowing.SAID, text);
    }
  }

  /// 后续 — what follows from a move besides the call itself: a rule, the end of a link, the entry.
  @Component
  static class Aftermath {
    private final Routes routes;
    private final MatterLinks links;
    private final ApplicationEventPublisher events;

    Aftermath(Routes routes, MatterLinks links, ApplicationEventPublisher events) {
      this.routes = routes;
      this.links = links;
      this.events = events;
    }

    void ruled(Actor actor, Clocks.Standing at, UUID organisation) {
      String path = Paths.community(at.placePath()).orElse(at.placePath());
      try {
        routes.ruled(actor, at.category(), path, organisation);
      } catch (Invalid wrong) {
        throw new Invalid("rule", "whistle.error.unknown");
      }
    }

    void happened(WhistleChanged changed) {
      Whistle whistle = changed.call().whistle();
      if (changed.to() == WhistleState.EXCUSED || changed.to() == WhistleState.WITHDRAWN) {
        // who has no more to do with the matter no longer opens it
        UUID called = changed.call().organisation();
        links.revoke(whistle.county(), whistle.matter().value(), called);
      }
      events.publishEvent(changed);
    }
  }

  /// Makes the move; [Stale] when the call changed since it was seen.
  void move(
      Actor actor, Clocks.Standing at, WhistleCall call, WhistleAction action, CallForm form) {
    if (form.version() >= 0 && form.version() != call.version()) {
      throw new Stale();
    }
    if (action == WhistleAction.CALL) {
      throw new NotFound();
    }
    var brought = form.evidence();
    var move = check(actor, call, action, brought);
    WhistleCall next = next(actor, at, call, move, form);
    UUID rule = form.organisation();
    if (rule != null && move.parts().contains(WhistlePart.RULER)) {
      aftermath.ruled(actor, at, rule);
    }
    written(actor, call, next, move);
  }

  /// Its clock ran out.
  void late(Actor system, WhistleCall call) {
    var move = check(system, call, WhistleAction.MARK_LATE, Set.of());
    written(system, call, call.with(c -> c.late = true), move);
  }

  /// The matter came to its end, and with it what others were called for.
  void over(WhistleCall call) {
    Actor system = Actor.system(call.whistle().county());
    var move = check(system, call, WhistleAction.WITHDRAW, EnumSet.of(Evidence.REASON));
    Instant now = timing.now();
    WhistleCall next =
        call.with(
            c -> {
              c.state = move.to();
              c.ends(now);
            });
    written(system, call, next, move);
  }

  private void written(
      Actor actor, WhistleCall call, WhistleCall next, Move<WhistleState, WhistleAction> move) {
    store.update(next);
    var playing = parts.of(actor, call);
    WhistlePart part = playing.stream().filter(move.parts()::contains).findFirst().orElseThrow();
    aftermath.happened(
        new WhistleChanged(next, move.action(), call.state(), next.state(), actor, part));
  }

  private WhistleCall next(
      Actor actor,
      Clocks.Standing at,
      WhistleCall call,
      Move<WhistleState, WhistleAction> move,
      CallForm form) {
    Instant now = timing.now();
    var limits = call.whistle().occasion();
    return call.with(
        c -> {
          c.state = move.to();
          switch (move.action()) {
            // the clock of arriving goes on
            case ACCEPT, CALL, MARK_LATE -> {}
            case REFUSE -> {
              c.refusal = said.say(actor, at, form.reason());
              c.clock(timing.due(now, limits.rule));
            }
            case UPHOLD -> {
              c.ruling = said.say(actor, at, form.reason());
              c.ends(now);
            }
            case INSIST -> {
              c.ruling = said.say(actor, at, form.reason());
              c.arriveBy = timing.due(now, limits.arrive);
              c.clock(c.arriveBy);
            }
            case REPORT_IN -> {
              c.arrivedAt = now;
              c.clock(timing.due(now, limits.finish));
            }
            case FINISH -> {
              c.deed = said.say(actor, at, form.note());
              c.donePerson = parts.person(actor);
              c.ends(now);
            }
            case RATE -> {
              c.stars = form.stars();
              c.opinion = said.say(actor, at, form.note());
            }
            case WITHDRAW -> {
              c.withdrawal = said.say(actor, at, form.reason());
              c.ends(now);
            }
          }
        });
  }

  private Move<WhistleState, WhistleAction> check(
      Actor actor, WhistleCall call, WhistleAction action, Set<Evidence> brought) {
    try {
      return WHISTLE.check(
          call.state(), action, parts.of(actor, call), brought, parts.done(actor, call));
    } catch (Refused refused) {
      throw WhistleRefused.of(refused);
    }
  }
}
