package org.linli.respite;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Calendars;
import org.linli.lifecycle.Limit;
import org.linli.matter.Clocks;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 申请 — somebody asks something of a clock he holds; waiting is granted at once, by rule.
@Component
class Asking {

  private final RespiteStore store;
  private final Clocks clocks;
  private final Approving approving;
  private final Calendars calendars;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Asking(
      RespiteStore store,
      Clocks clocks,
      Approving approving,
      Calendars calendars,
      Clock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.clocks = clocks;
    this.approving = approving;
    this.calendars = calendars;
    this.clock = clock;
    this.events = events;
  }

  /// The id of the respite; the item is locked.
  UUID ask(Actor actor, Clocks.Standing at, RespiteForm form) {
    Instant now = clock.instant();
    var wanted = form.wanted(Time.day(now));
    String county = actor.county();
    RespiteRules.check(at, wanted, store.of(county, at.matter()), now);
    Respite respite = respite(actor, at, wanted, now);
    store.insert(respite);
    events.publishEvent(
        new RespiteChanged(
            respite, RespiteAction.ASK, null, RespiteState.ASKED, actor, RespitePart.ASKER));
    if (wanted.kind() == RespiteKind.WAITING) {
      Actor system = Actor.system(county);
      store.decide(respite, RespiteState.RUNNING, system.id(), now, null, now);
      events.publishEvent(
          new RespiteChanged(
              respite,
              RespiteAction.GRANT,
              RespiteState.ASKED,
              RespiteState.RUNNING,
              system,
              RespitePart.SYSTEM));
      clocks.retime(county, at, false, respite.until());
    } else {
      // who asks too late to strike it out is not late any less
      boolean inTime = now.isBefore(Objects.requireNonNull(at.due()));
      clocks.retime(county, at, inTime, null);
    }
    return respite.id();
  }

  private Respite respite(Actor actor, Clocks.Standing at, RespiteForm.Wanted wanted, Instant now) {
    return new Respite(
        actor.county(),
        Id.fresh(),
        at.matter(),
        at.item(),
        at.placePath(),
        wanted.kind(),
        RespiteState.ASKED,
        at.entered(),
        at.rung(),
        at.post(),
        at.organisation(),
        actor.id(),
        approving.person(actor),
        now,
        wanted.workdays(),
        until(wanted, now),
        clocks.say(actor.county(), at, wanted.reason()),
        approving.level(actor, at.placePath()),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private @Nullable Instant until(RespiteForm.Wanted wanted, Instant now) {
    LocalDate last = wanted.until();
    Integer workdays = wanted.workdays();
    if (last != null) {
      return Time.start(last.plusDays(1));
    }
    return wanted.kind() == RespiteKind.WAITING && workdays != null
        ? calendars.current().dueAt(now, Limit.workdays(workdays), List.of())
        : null;
  }
}
