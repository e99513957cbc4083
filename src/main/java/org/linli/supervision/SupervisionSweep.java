package org.linli.supervision;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.linli.calendar.Calendars;
import org.linli.matter.Clocks;
import org.linli.matter.MatterId;
import org.linli.matter.MatterMoved;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.repeat.Returns;
import org.linli.shared.Actor;
import org.linli.shared.Refusal;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 督办巡查 — every few minutes, county by county: what the rule bears no longer rises; and a
/// supervision ends with its matter.
@Component
class SupervisionSweep {

  private static final Logger LOG = LoggerFactory.getLogger(SupervisionSweep.class);
  private static final int BATCH = 200;
  private static final Duration FRESH = Duration.ofDays(1);
  private static final Duration LOOKS_BACK = Duration.ofDays(90);

  /// 待立督 — a matter that may have to rise.
  private record Candidate(MatterId matter, SupervisionCause cause, Instant since, int again) {}

  private final JdbcClient jdbc;
  private final SupervisionStore store;
  private final SupervisionRules rules;
  private final Rising rising;
  private final Returns returns;
  private final Places places;
  private final Transactions transactions;

  SupervisionSweep(
      JdbcClient jdbc,
      SupervisionStore store,
      SupervisionRules rules,
      Rising rising,
      Returns returns,
      Places places,
      Transactions transactions) {
    this.jdbc = jdbc;
    this.store = store;
    this.rules = rules;
    this.rising = rising;
    this.returns = returns;
    this.places = places;
    this.transactions = transactions;
  }

  /// 立督与了结 — one matter rises, or its supervision ends.
  @Component
  static class Rising {
    private final Clocks clocks;
    private final Supervising supervising;
    private final Calendars calendars;
    private final Clock clock;

    Rising(Clocks clocks, Supervising supervising, Calendars calendars, Clock clock) {
      this.clocks = clocks;
      this.supervising = supervising;
      this.calendars = calendars;
      this.clock = clock;
    }

    Instant now() {
      return clock.instant();
    }

    boolean isLater(Instant since, int hours) {
      return calendars.current().workingTimeBetween(since, now()).compareTo(Duration.ofHours(hours))
          >= 0;
    }

    void rise(Actor system, MatterId matter, SupervisionCause cause, int again) {
      clocks.lock(system, matter, 1);
      supervising.byRule(system, clocks.of(system, matter), cause, again);
    }

    void over(Supervision supervision) {
      supervising.over(supervision);
    }
  }

  /// In the transaction of the act: with the last open item the matter is answered.
  @EventListener
  void moved(MatterMoved moved) {
    if (moved.to().isOpen() || moved.to() == moved.from()) {
      return;
    }
    boolean open =
        jdbc.sql(
                """
                select exists (select 1 from matter_item
                  where county = ? and matter_id = ? and due_at is not null)
                """)
            .params(moved.county(), moved.matter().value())
            .query(Boolean.class)
            .single();
    if (!open) {
      store.open(moved.county(), moved.matter()).ifPresent(rising::over);
    }
  }

  /// All counties of this installation, one after the other; a failure in one leaves the others
  /// alone.
  @Scheduled(fixedDelayString = "${linli.sweep:PT1M}", initialDelayString = "${linli.sweep:PT1M}")
  void sweep() {
    for (Place county : places.counties()) {
      try {
        sweep(county.county());
      } catch (RuntimeException e) {
        LOG.warn("what has to rise in {} could not be looked for", county.county(), e);
      }
    }
  }

  /// One county now.
  void sweep(String county) {
    List<Candidate> candidates =
        transactions.read(
            Scope.county(county),
            () -> {
              SupervisionRule rule = rules.of(county);
              List<Candidate> all = new ArrayList<>(late(county, rule));
              all.addAll(again(county, rule));
              all.addAll(samePlace(county, rule));
              return all;
            });
    candidates.forEach(each -> rise(county, each));
  }

  // the earliest due time of each matter that did not rise for it yet
  private List<Candidate> late(String county, SupervisionRule rule) {
    Instant latest = rising.now().minus(Duration.ofHours(rule.lateHours()));
    return jdbc
        .sql(
            """
            select i.matter_id, min(i.due_at) as since from matter_item i
            where i.county = ? and i.due_at < ? and not i.asked and not exists (
              select 1 from supervision s where s.county = i.county and s.matter_id = i.matter_id
                and (s.state <> 'ENDED' or s.cause <> 'REPEATED' and s.raised_at >= i.due_at))
            group by i.matter_id order by min(i.due_at), i.matter_id limit ?
            """)
        .params(county, Objects.requireNonNull(SupervisionStore.time(latest)), BATCH)
        .query(
            (row, n) ->
                new Candidate(
                    new MatterId(row.getObject("matter_id", UUID.class)),
                    SupervisionCause.OVERDUE,
                    row.getObject("since", OffsetDateTime.class).toInstant(),
                    0))
        .list()
        .stream()
        .filter(each -> rising.isLater(each.since(), rule.lateHours()))
        .toList();
  }

  private List<Candidate> again(String county, SupervisionRule rule) {
    return jdbc.sql(
            """
            select i.matter_id, max(m.reopened + i.redone) as again from matter_item i
            join matter m on m.county = i.county and m.id = i.matter_id
            where i.county = ? and i.due_at is not null and m.reopened + i.redone >= ?
              and not exists (
                select 1 from supervision s where s.county = i.county
                  and s.matter_id = i.matter_id
                  and (s.state <> 'ENDED' or s.again >= m.reopened + i.redone))
            group by i.matter_id order by i.matter_id limit ?
            """)
        .params(county, rule.again(), BATCH)
        .query(
            (row, n) ->
                new Candidate(
                    new MatterId(row.getObject("matter_id", UUID.class)),
                    SupervisionCause.REPEATED,
                    rising.now(),
                    row.getInt("again")))
        .list();
  }

  // what was reported lately: a matter rises when it comes, or not for this
  private List<Candidate> samePlace(String county, SupervisionRule rule) {
    Instant now = rising.now();
    List<Returns.Return> back =
        returns.of(county, now.minus(FRESH), now.minus(LOOKS_BACK), rule.samePlace());
    Set<MatterId> risen = risen(county, back.stream().map(Returns.Return::matter).toList());
    return back.stream()
        .filter(each -> !risen.contains(each.matter()))
        .map(each -> new Candidate(each.matter(), SupervisionCause.SAME_PLACE, now, each.times()))
        .limit(BATCH)
        .toList();
  }

  private Set<MatterId> risen(String county, List<MatterId> matters) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct matter_id from supervision where county = ? and matter_id = any(?)
                  and (state <> 'ENDED' or cause = 'SAME_PLACE')
                """)
            .params(county, matters.stream().map(MatterId::value).toArray(UUID[]::new))
            .query((row, n) -> new MatterId(row.getObject("matter_id", UUID.class)))
            .list());
  }

  // each in a transaction of its own, so that one that cannot rise does not hold the others up
  private void rise(String county, Candidate each) {
    Actor system = Actor.system(county);
    try {
      transactions.run(
          system.scope(), () -> rising.rise(system, each.matter(), each.cause(), each.again()));
    } catch (Refusal already) {
      LOG.debug("{} does not rise: {}", each.matter(), already.key());
    } catch (RuntimeException e) {
      LOG.warn("matter {} could not rise", each.matter(), e);
    }
  }
}
