package org.linli.round;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.lifecycle.Evidence;
import org.linli.lifecycle.Refused;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 轮次之门 — the door: rounds of a subject are derived again, resolved by a record, excused.
@Component
public class Rounds {

  /// 一轮所见 — one round of a subject as other modules show it.
  ///
  /// @param state DUE, OVERDUE, DONE, MISSED or EXCUSED
  public record Line(
      UUID id,
      String zh,
      String en,
      LocalDate from,
      LocalDate due,
      LocalDate end,
      String state,
      @Nullable LocalDate doneOn,
      @Nullable UUID record) {}

  private final RoundStore store;
  private final RoundQueries queries;
  private final PlanStore plans;
  private final Deriving deriving;
  private final Sources sources;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  Rounds(
      RoundStore store,
      RoundQueries queries,
      PlanStore plans,
      Deriving deriving,
      Sources sources,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.store = store;
    this.queries = queries;
    this.plans = plans;
    this.deriving = deriving;
    this.sources = sources;
    this.transactions = transactions;
    this.events = events;
  }

  /// Derives the rounds of some subjects again, in the caller's transaction: after whatever changed
  /// them, whom they are looked after by, or where they are.
  public void again(String county, String kind, Collection<UUID> subjects) {
    if (subjects.isEmpty()) {
      return;
    }
    Extent some = new Extent.Some(List.copyOf(subjects));
    // a subject that moved away leaves rounds behind where its keeper does not see them
    transactions.run(
        Scope.county(county),
        () -> {
          store.shareTurn(county);
          plans
              .holding(county, kind)
              .forEach(plan -> deriving.derive(county, plan, sources.of(kind), some));
        });
  }

  /// Somebody was there: every round of the subject whose window holds the day and whose plan asks
  /// for this form is done. The caller has checked that he may record it.
  ///
  /// @param on the day on which it was done, not after today
  /// @param record what was written down
  /// @return how many rounds it resolved
  public int done(Actor by, String kind, UUID subject, String form, LocalDate on, UUID record) {
    String county = by.county();
    return transactions.write(
        Scope.county(county),
        () -> {
          store.shareTurn(county);
          List<Round> open =
              store.open(county, subject, form, on).stream()
                  .filter(round -> round.kind().equals(kind))
                  .toList();
          for (Round round : open) {
            RoundPart part = queries.owes(by, round) ? RoundPart.HOLDER : RoundPart.DESK;
            store.done(county, round.id(), on, by.id(), record);
            events.publishEvent(
                new RoundChanged(
                    round.id(),
                    RoundAction.RESOLVE,
                    round.state(),
                    RoundState.DONE,
                    part,
                    round.placePath(),
                    round.plan(),
                    by));
          }
          rederive(county, open);
          return open.size();
        });
  }

  /// Somebody was at a place: what is due there and asks for no more than that is done. The caller
  /// has checked that he may say so.
  ///
  /// @param record what was written down
  public void looked(Actor by, UUID place, LocalDate on, UUID record) {
    done(by, PlaceRounds.KIND, place, PlaceRounds.FORM, on, record);
  }

  /// The latest rounds of a subject, the latest due first, with those of the next days; the caller
  /// has checked that the reader may know of it.
  public List<Line> of(Actor reader, String kind, UUID subject, int limit) {
    String county = reader.county();
    return transactions.read(
        Scope.county(county),
        () -> {
          Map<String, Plan> named = queries.plans(county);
          LocalDate today = deriving.today();
          return queries.ofSubject(county, kind, subject, limit).stream()
              .map(round -> line(round, named.get(round.plan()), today))
              .toList();
        });
  }

  /// Does a round of a place with one tap: the holder or the desk of the place, within its window.
  ///
  /// @throws RoundRefused when it ended already, has not begun, is not his or asks for a record
  void check(Actor actor, UUID id) {
    transactions.run(
        Scope.county(actor.county()),
        () -> {
          Round round = seen(actor, id);
          moved(actor, round, RoundAction.RESOLVE);
          if (!round.form().equals(PlaceRounds.FORM)) {
            throw new RoundRefused("record");
          }
          if (deriving.today().isBefore(round.from())) {
            throw new RoundRefused("early");
          }
          if (done(actor, round.kind(), round.subject(), round.form(), deriving.today(), id) == 0) {
            throw new RoundRefused("ended");
          }
        });
  }

  /// Excuses a round that is due or was missed; the holder or the desk of the place.
  ///
  /// @throws org.linli.shared.Invalid without a reason
  /// @throws RoundRefused when it ended already, or it is not his
  void excuse(Actor actor, UUID id, ExcuseReason reason, byte @Nullable [] note) {
    String county = actor.county();
    transactions.run(
        Scope.county(county),
        () -> {
          store.shareTurn(county);
          Round round = seen(actor, id);
          RoundPart part = moved(actor, round, RoundAction.EXCUSE);
          if (!store.excused(county, id, reason, note, actor.id(), deriving.today())) {
            throw new RoundRefused("ended");
          }
          events.publishEvent(
              new RoundChanged(
                  id,
                  RoundAction.EXCUSE,
                  round.state(),
                  RoundState.EXCUSED,
                  part,
                  round.placePath(),
                  reason.name(),
                  actor));
          rederive(county, List.of(round));
        });
  }

  /// A round the actor owes, or one of his area; [NotFound] otherwise.
  Round seen(Actor actor, UUID id) {
    return transactions.read(
        Scope.county(actor.county()),
        () ->
            store
                .find(Scope.county(actor.county()), id)
                .filter(
                    round -> actor.scope().covers(round.placePath()) || queries.owes(actor, round))
                .orElseThrow(NotFound::new));
  }

  // the part in which he may make the move now
  private RoundPart moved(Actor actor, Round round, RoundAction action) {
    RoundPart part = queries.owes(actor, round) ? RoundPart.HOLDER : RoundPart.DESK;
    Set<RoundPart> parts =
        part == RoundPart.HOLDER || actor.part().isDesk() ? Set.of(part) : Set.of();
    try {
      RoundLifecycle.ROUND.check(round.state(), action, parts, Set.of(Evidence.REASON), Set.of());
    } catch (Refused refused) {
      throw RoundRefused.of(refused);
    }
    return part;
  }

  // what is counted from the last time moves with it
  private void rederive(String county, List<Round> ended) {
    for (Round round : ended) {
      plans
          .find(county, round.plan())
          .filter(plan -> plan.until() == null)
          .filter(plan -> !plan.says().cadence().rhythm().isOfTheCalendar())
          .ifPresent(
              plan ->
                  deriving.derive(
                      county,
                      plan,
                      sources.of(round.kind()),
                      new Extent.Some(List.of(round.subject()))));
    }
  }

  private static Line line(Round round, @Nullable Plan plan, LocalDate today) {
    boolean overdue = round.state() == RoundState.DUE && round.due().isBefore(today);
    return new Line(
        round.id(),
        plan == null ? round.plan() : plan.says().zh(),
        plan == null ? round.plan() : plan.says().en(),
        round.from(),
        round.due(),
        round.end(),
        overdue ? "OVERDUE" : round.state().name(),
        round.doneOn(),
        round.record());
  }
}
