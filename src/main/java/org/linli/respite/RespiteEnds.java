package org.linli.respite;

import java.time.Clock;
import java.util.List;
import org.linli.matter.Clocks;
import org.linli.matter.MatterMoved;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 到期了结 — a respite ends by itself: when its item goes on to another clock, and when its time is
/// over.
@Component
class RespiteEnds {

  private static final Logger LOG = LoggerFactory.getLogger(RespiteEnds.class);
  private static final int BATCH = 200;

  private final RespiteStore store;
  private final Clocks clocks;
  private final Deciding deciding;
  private final Places places;
  private final Transactions transactions;
  private final Clock clock;

  RespiteEnds(
      RespiteStore store,
      Clocks clocks,
      Deciding deciding,
      Places places,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.clocks = clocks;
    this.deciding = deciding;
    this.places = places;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// In the transaction of the act, after its item was written.
  @EventListener
  void moved(MatterMoved moved) {
    List<Respite> open = store.open(moved.county(), moved.matter());
    if (open.isEmpty()) {
      return;
    }
    var entered = clocks.entered(moved.county(), moved.matter());
    List<Respite> left =
        open.stream().filter(each -> !each.entered().equals(entered.get(each.item()))).toList();
    left.forEach(deciding::movedOn);
    if (!left.isEmpty()) {
      clocks.promise(moved.county(), moved.matter());
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
        LOG.warn("the respites of {} could not be swept", county.county(), e);
      }
    }
  }

  /// One county now.
  void sweep(String county) {
    var past =
        transactions.read(Scope.county(county), () -> store.past(county, clock.instant(), BATCH));
    past.forEach(each -> over(county, each));
  }

  // each in a transaction of its own, so that one that cannot end does not hold the others up
  private void over(String county, Respite each) {
    Actor system = Actor.system(county);
    try {
      transactions.run(
          system.scope(),
          () -> {
            var at = clocks.lock(system, each.matter(), each.item());
            store
                .find(county, each.id())
                .filter(now -> now.state() == RespiteState.RUNNING)
                .ifPresent(now -> deciding.past(system, at, now));
          });
    } catch (RuntimeException e) {
      LOG.warn("respite {} could not end", each.id(), e);
    }
  }
}
