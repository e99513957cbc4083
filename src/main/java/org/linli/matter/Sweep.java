package org.linli.matter;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Refusal;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 到期巡查 — every minute, county by county: what nobody took goes up by itself, what is overdue is
/// marked late; not while somebody who asked in time for more of it waits for the answer.
@Component
class Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final int BATCH = 200;

  /// 到期的一件 — an item nobody took in time.
  private record Untaken(UUID matter, int item) {}

  private final JdbcClient database;
  private final Places places;
  private final Desk desk;
  private final Transactions transactions;
  private final Clock clock;

  Sweep(JdbcClient database, Places places, Desk desk, Transactions transactions, Clock clock) {
    this.database = database;
    this.places = places;
    this.desk = desk;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// All counties of this installation, one after the other; a failure in one leaves the others
  /// alone.
  @Scheduled(fixedDelayString = "${linli.sweep:PT1M}", initialDelayString = "${linli.sweep:PT1M}")
  void sweep() {
    for (Place county : places.counties()) {
      try {
        sweep(county.county());
      } catch (RuntimeException e) {
        LOG.warn("the due times of {} could not be swept", county.county(), e);
      }
    }
  }

  /// One county now.
  void sweep(String county) {
    OffsetDateTime now = Objects.requireNonNull(Columns.time(clock.instant()));
    List<Untaken> untaken = transactions.read(Scope.county(county), () -> untaken(county, now));
    for (Untaken each : untaken) {
      up(county, each);
    }
    transactions.run(Scope.county(county), () -> late(county, now));
  }

  private List<Untaken> untaken(String county, OffsetDateTime now) {
    return database
        .sql(
            """
            select matter_id, item from matter_item
            where county = ? and due_at < ? and state = 'DISPATCHED' and rung <> 'COUNTY_DESK'
              and not asked
            order by due_at, matter_id, item limit ?
            """)
        .params(county, now, BATCH)
        .query((row, n) -> new Untaken(row.getObject("matter_id", UUID.class), row.getInt("item")))
        .list();
  }

  // each in a transaction of its own, so that one that cannot go up does not hold the others down
  private void up(String county, Untaken each) {
    Actor system = Actor.system(county);
    try {
      transactions.run(
          system.scope(),
          () -> {
            var held = desk.lock(system, new MatterId(each.matter()));
            if (still(held, each.item())) {
              desk.move(system, held, each.item(), MatterAction.PASS_UP, Brought.nothing(), -1);
            }
          });
    } catch (Refusal top) {
      // nobody stands higher: it stays where it is
      LOG.debug("{} stays at the top: {}", each.matter(), top.key());
    }
  }

  private boolean still(Moving.Held held, int item) {
    return held.items().stream()
        .anyMatch(
            i ->
                i.item() == item
                    && i.state() == MatterState.DISPATCHED
                    && !i.asked()
                    && i.overdue(clock.instant()));
  }

  private int late(String county, OffsetDateTime now) {
    return database
        .sql(
            """
            update matter_item set late = true
            where county = ? and due_at < ? and not late and not asked
              and (state <> 'DISPATCHED' or rung = 'COUNTY_DESK')
            """)
        .params(county, now)
        .update();
  }
}
