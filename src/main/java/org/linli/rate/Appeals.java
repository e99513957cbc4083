package org.linli.rate;

import static org.linli.rate.AppealLifecycle.APPEAL;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.lifecycle.Evidence;
import org.linli.lifecycle.Move;
import org.linli.lifecycle.Refused;
import org.linli.matter.Clocks;
import org.linli.matter.Colleagues;
import org.linli.matter.MatterId;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 申诉之门 — the door: ask, rule, withdraw. An item may be appealed against within thirty days after
/// it counted for the organisation at the latest; while a ruling is awaited the score is
/// provisional.
@Component
public class Appeals {

  static final String SAID = "APPEAL";
  static final Duration LATEST = Duration.ofDays(30);
  private static final int LONGEST = 2000;

  private final AppealStore store;
  private final CaseQueries cases;
  private final Clocks clocks;
  private final Colleagues colleagues;
  private final ClientTransactions once;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Appeals(
      AppealStore store,
      CaseQueries cases,
      Clocks clocks,
      Colleagues colleagues,
      ClientTransactions once,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.cases = cases;
    this.clocks = clocks;
    this.colleagues = colleagues;
    this.once = once;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// Asks that an item is not counted for the actor's organisation; the same `tx` again answers the
  /// same.
  ///
  /// @throws Invalid when no reason is given
  /// @throws org.linli.shared.Refusal when it does not count for him, is too old, or was asked
  ///   before
  public UUID ask(Actor actor, String number, int item, String reason, UUID tx) {
    String words = words(reason);
    MatterId matter = clocks.id(actor.county(), number);
    Actor inside = actor.in(actor.scope().with(matter.value()));
    return transactions.write(
        inside.scope(),
        () -> {
          var at = clocks.lock(actor, matter, item);
          var outcome =
              once.once(
                  inside,
                  tx,
                  ClientTransactions.digest("appeal", number, String.valueOf(item), words),
                  () -> asked(actor, at, words).toString());
          return UUID.fromString(outcome.reference());
        });
  }

  /// The county rules, with words; GRANT takes the item out of the count.
  public void decide(Actor actor, UUID id, String decision, String words, UUID tx) {
    AppealAction action =
        switch (decision) {
          case "GRANT" -> AppealAction.GRANT;
          case "REFUSE" -> AppealAction.REFUSE;
          default -> throw new Invalid("decision", "rate.error.decision");
        };
    if (words.length() > LONGEST) {
      throw new Invalid("reason", "web.tooLong");
    }
    change(actor, id, action, words.strip(), tx);
  }

  /// The organisation takes back what nobody has decided.
  void withdraw(Actor actor, UUID id, UUID tx) {
    change(actor, id, AppealAction.WITHDRAW, "", tx);
  }

  /// The appeal, for somebody who may see it; [NotFound] otherwise.
  Appeal find(Actor actor, UUID id) {
    return transactions.read(
        actor.scope(),
        () -> {
          Appeal appeal = store.find(actor.county(), id).orElseThrow(NotFound::new);
          boolean near = actor.part().isDesk() && actor.scope().covers(appeal.placePath());
          if (!near && parts(actor, appeal).isEmpty()) {
            throw new NotFound();
          }
          return appeal;
        });
  }

  /// What the actor is in the appeal.
  static Set<AppealPart> parts(Actor actor, Appeal appeal) {
    var parts = EnumSet.noneOf(AppealPart.class);
    if (actor.scope().organisations().contains(appeal.organisation())) {
      parts.add(AppealPart.ASKER);
    }
    if (actor.part() == AccountPart.COUNTY_DESK && actor.scope().covers(appeal.placePath())) {
      parts.add(AppealPart.ARBITER);
    }
    return parts;
  }

  private UUID asked(Actor actor, Clocks.Standing at, String words) {
    List<CaseQueries.Case> counted =
        cases.of(actor.county(), at.matter().value()).stream()
            .filter(each -> each.item() == at.item())
            .filter(each -> actor.scope().organisations().contains(each.organisation()))
            .toList();
    Instant now = clock.instant();
    UUID organisation = organisation(counted, now);
    boolean open =
        store.of(actor.county(), at.matter()).stream()
            .filter(each -> each.item() == at.item() && each.organisation().equals(organisation))
            .anyMatch(each -> each.state() == AppealState.ASKED);
    if (open) {
      throw new RateRefused("open");
    }
    Appeal appeal =
        new Appeal(
            actor.county(),
            Id.fresh(),
            at.matter(),
            at.item(),
            organisation,
            at.placePath(),
            AppealState.ASKED,
            clocks.say(actor.county(), at, SAID, words),
            actor.id(),
            colleagues.person(actor),
            now,
            null,
            null,
            null);
    store.insert(appeal);
    events.publishEvent(
        new AppealChanged(
            appeal, AppealAction.ASK, null, AppealState.ASKED, actor, AppealPart.ASKER));
    return appeal.id();
  }

  private static UUID organisation(List<CaseQueries.Case> counted, Instant now) {
    if (counted.isEmpty() || counted.getFirst().organisation() == null) {
      throw new RateRefused("notCounted");
    }
    var late = counted.stream().noneMatch(each -> each.moment().plus(LATEST).isAfter(now));
    if (late) {
      throw new RateRefused("late", LATEST.toDays());
    }
    return counted.getFirst().organisation();
  }

  private void change(Actor actor, UUID id, AppealAction action, String words, UUID tx) {
    Appeal seen = find(actor, id);
    Actor inside = actor.in(actor.scope().with(seen.matter().value()));
    transactions.run(
        inside.scope(),
        () -> {
          var at = clocks.lock(actor, seen.matter(), seen.item());
          once.once(
              inside,
              tx,
              ClientTransactions.digest("appeal", id.toString(), action.name(), words),
              () -> {
                Appeal appeal = store.find(actor.county(), id).orElseThrow(NotFound::new);
                changed(actor, at, appeal, action, words);
                return id.toString();
              });
        });
  }

  private void changed(
      Actor actor, Clocks.Standing at, Appeal appeal, AppealAction action, String words) {
    Set<AppealPart> parts = parts(actor, appeal);
    boolean same =
        colleagues.isSame(actor, appeal.askedPerson()) || actor.id().equals(appeal.askedBy());
    Move<AppealState, AppealAction> move;
    try {
      move =
          APPEAL.check(
              appeal.state(),
              action,
              parts,
              words.isEmpty() ? EnumSet.noneOf(Evidence.class) : EnumSet.of(Evidence.REASON),
              same ? EnumSet.of(AppealAction.ASK) : EnumSet.noneOf(AppealAction.class));
    } catch (Refused refused) {
      throw RateRefused.of(refused);
    }
    AppealPart part = parts.stream().filter(move.parts()::contains).findFirst().orElseThrow();
    Integer said = words.isEmpty() ? null : clocks.say(actor.county(), at, SAID, words);
    store.end(appeal, move.to(), said, actor.id(), clock.instant());
    events.publishEvent(new AppealChanged(appeal, action, appeal.state(), move.to(), actor, part));
  }

  private static String words(String reason) {
    if (reason.isBlank()) {
      throw new Invalid("reason", "lifecycle.missing.REASON");
    }
    if (reason.length() > LONGEST) {
      throw new Invalid("reason", "web.tooLong");
    }
    return reason.strip();
  }
}
