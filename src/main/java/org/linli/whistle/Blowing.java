package org.linli.whistle;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.calendar.Calendars;
import org.linli.lifecycle.Limit;
import org.linli.matter.Clocks;
import org.linli.matter.MatterState;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 吹哨 — the desk that holds an item calls organisations to it; the item stays where it is.
@Component
class Blowing {

  /// The kind of words said about calls.
  static final String SAID = "WHISTLE";

  private final WhistleStore store;
  private final WhistleParts parts;
  private final Callable callable;
  private final Clocks clocks;
  private final Timing timing;
  private final ApplicationEventPublisher events;

  Blowing(
      WhistleStore store,
      WhistleParts parts,
      Callable callable,
      Clocks clocks,
      Timing timing,
      ApplicationEventPublisher events) {
    this.store = store;
    this.parts = parts;
    this.callable = callable;
    this.clocks = clocks;
    this.timing = timing;
    this.events = events;
  }

  /// 计时 — now, and when something that begins now is due.
  @Component
  static class Timing {
    private final Calendars calendars;
    private final Clock clock;

    Timing(Calendars calendars, Clock clock) {
      this.calendars = calendars;
      this.clock = clock;
    }

    Instant now() {
      return clock.instant();
    }

    Instant due(Instant from, Limit limit) {
      return calendars.current().dueAt(from, limit, List.of());
    }
  }

  /// The id of the whistle; the item is locked.
  UUID blow(Actor actor, Clocks.Standing at, WhistleForm form) {
    if (at.state() != MatterState.IN_HAND) {
      throw new WhistleRefused("notInHand");
    }
    if (!WhistleParts.keeps(actor, at)) {
      throw new WhistleRefused("notHeld");
    }
    var wanted = form.wanted();
    check(actor, at, wanted);
    Instant now = timing.now();
    Whistle whistle =
        new Whistle(
            actor.county(),
            Id.fresh(),
            at.matter(),
            at.item(),
            wanted.occasion(),
            at.rung(),
            at.organisation(),
            parts.ruler(actor, at.placePath()),
            clocks.say(actor.county(), at, SAID, wanted.reason()),
            actor.id(),
            parts.person(actor),
            now);
    store.insert(whistle);
    Instant arriveBy = timing.due(now, wanted.occasion().arrive);
    for (UUID organisation : wanted.organisations()) {
      boolean leads = organisation.equals(wanted.lead());
      WhistleCall call =
          WhistleCall.of(whistle, Id.fresh(), at.placePath(), organisation, leads, arriveBy);
      store.insert(call);
      events.publishEvent(
          new WhistleChanged(
              call, WhistleAction.CALL, null, call.state(), actor, WhistlePart.CALLER));
    }
    return whistle.id();
  }

  private void check(Actor actor, Clocks.Standing at, WhistleForm.Wanted wanted) {
    Set<UUID> there =
        callable.at(actor.county(), at.placePath()).stream()
            .map(each -> each.id().value())
            .collect(Collectors.toSet());
    if (!there.containsAll(wanted.organisations())) {
      throw new Invalid("organisations", "whistle.error.unknown");
    }
    boolean called =
        store.open(actor.county(), at.matter()).stream()
            .filter(each -> each.whistle().item() == at.item())
            .anyMatch(each -> wanted.organisations().contains(each.organisation()));
    if (called) {
      throw new Invalid("organisations", "whistle.error.called");
    }
  }
}
