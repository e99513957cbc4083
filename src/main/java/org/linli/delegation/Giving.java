package org.linli.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.access.Accounts;
import org.linli.access.MatterLinks;
import org.linli.place.Paths;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 交代 — gives and ends delegations inside the transaction of the door, and says to whom one may
/// give.
@Component
class Giving {

  private static final int LONGEST_DAYS = 90;
  private static final int AHEAD_DAYS = 365;
  private static final int MOST_COLLEAGUES = 300;

  private final DelegationStore store;
  private final Accounts accounts;
  private final MatterLinks links;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Giving(
      DelegationStore store,
      Accounts accounts,
      MatterLinks links,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.links = links;
    this.events = events;
    this.clock = clock;
  }

  LocalDate today() {
    return Time.day(clock.instant());
  }

  /// Whom the actor may hand his work to: colleagues inside his area, or of his organisation.
  List<Accounts.Line> colleagues(Actor actor) {
    Accounts.Line own = accounts.find(actor, actor.id());
    boolean handler = own.part() == AccountPart.HANDLER;
    return accounts
        .inside(
            actor.county(),
            handler ? "" : area(own),
            handler ? own.organisation() : null,
            MOST_COLLEAGUES)
        .stream()
        .filter(line -> !line.id().equals(own.id()))
        .toList();
  }

  UUID give(Actor actor, DelegationForm.Wanted wanted) {
    if (actor.behalf() != null) {
      // what somebody was handed stays in his hands
      throw new DelegationRefused("delegation.refused.onward");
    }
    Accounts.Line own = accounts.find(actor, actor.id());
    store.lock(actor.county(), own.id());
    check(actor, own, wanted);
    var given =
        new Delegation(
            actor.county(),
            Id.fresh(),
            own.id(),
            wanted.delegate(),
            wanted.since(),
            wanted.until(),
            null,
            0);
    store.insert(given, clock.instant());
    events.publishEvent(new DelegationChanged(given, "GIVE", own.placePath(), actor));
    return given.id();
  }

  /// Ends it before its time: who gave it takes it back, who received it gives it back.
  void end(Actor actor, UUID id) {
    Delegation given =
        store
            .find(actor.county(), id)
            .filter(row -> List.of(row.absent(), row.delegate()).contains(actor.id()))
            .orElseThrow(NotFound::new);
    if (given.state(today()) == Delegation.State.OVER) {
      throw new DelegationRefused("delegation.refused.over");
    }
    store.end(given, clock.instant());
    links.revokeFor(actor.county(), given.absent());
    String path = accounts.find(actor, given.absent()).placePath();
    events.publishEvent(new DelegationChanged(given, "END", path, actor));
  }

  private void check(Actor actor, Accounts.Line own, DelegationForm.Wanted wanted) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!inside(actor, own, wanted.delegate())) {
      wrong.put("delegate", "delegation.error.delegate");
    } else if (!store
        .given(actor.county(), wanted.delegate(), wanted.since(), wanted.until())
        .isEmpty()) {
      wrong.put("delegate", "delegation.error.away");
    }
    if (wanted.since().isBefore(today()) || wanted.since().isAfter(today().plusDays(AHEAD_DAYS))) {
      wrong.put("since", "delegation.error.since");
    }
    if (wanted.until().isBefore(wanted.since())) {
      wrong.put("until", "delegation.error.until");
    } else if (wanted.until().isAfter(wanted.since().plusDays(LONGEST_DAYS))) {
      wrong.put("until", "delegation.error.long");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    if (!store.given(actor.county(), own.id(), wanted.since(), wanted.until()).isEmpty()) {
      throw new DelegationRefused("delegation.refused.twice");
    }
  }

  // asked of the one account and not of the list, which is cut off somewhere
  private boolean inside(Actor actor, Accounts.Line own, UUID delegate) {
    Accounts.Line other;
    try {
      other = accounts.find(actor, delegate);
    } catch (NotFound nobody) {
      return false;
    }
    boolean usable =
        other.part().isBusiness()
            && other.granted()
            && other.disabledAt() == null
            && !other.id().equals(own.id());
    boolean near =
        own.part() == AccountPart.HANDLER
            ? own.organisation() != null && own.organisation().equals(other.organisation())
            : other.placePath().startsWith(area(own));
    return usable && near;
  }

  // a desk's own area; a chief's community
  private static String area(Accounts.Line own) {
    return own.part().isDesk()
        ? own.placePath()
        : Paths.community(own.placePath()).orElse(own.placePath());
  }
}
