package org.linli.whistle;

import java.time.Clock;
import java.util.List;
import org.linli.matter.Clocks;
import org.linli.matter.MatterAction;
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

/// 不散 — while others are called the item goes nowhere (事不完人不撤); when it is struck out they need not
/// come; and every clock that ran out is marked.
@Component
class WhistleEnds {

  private static final Logger LOG = LoggerFactory.getLogger(WhistleEnds.class);
  private static final int BATCH = 200;

  private final WhistleStore store;
  private final Clocks clocks;
  private final Responding responding;
  private final Places places;
  private final Transactions transactions;
  private final Clock clock;

  WhistleEnds(
      WhistleStore store,
      Clocks clocks,
      Responding responding,
      Places places,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.clocks = clocks;
    this.responding = responding;
    this.places = places;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// In the transaction of the act, which a refusal here undoes.
  @EventListener
  void moved(MatterMoved moved) {
    // a redraw changes who stands behind the holder and nothing else
    if (moved.to() == moved.from() || moved.action() == MatterAction.HAND_OVER) {
      return;
    }
    List<WhistleCall> open =
        store.open(moved.county(), moved.matter()).stream()
            .filter(call -> moved.item() == 0 || call.whistle().item() == moved.item())
            .toList();
    if (open.isEmpty() || moved.action() == MatterAction.TAKE) {
      return;
    }
    if (moved.to().isOpen()) {
      throw new WhistleRefused("open", open.size());
    }
    open.forEach(responding::over);
  }

  /// All counties of this installation, one after the other; a failure in one leaves the others
  /// alone.
  @Scheduled(fixedDelayString = "${linli.sweep:PT1M}", initialDelayString = "${linli.sweep:PT1M}")
  void sweep() {
    for (Place county : places.counties()) {
      try {
        sweep(county.county());
      } catch (RuntimeException e) {
        LOG.warn("the calls of {} could not be swept", county.county(), e);
      }
    }
  }

  /// One county now.
  void sweep(String county) {
    var past =
        transactions.read(Scope.county(county), () -> store.past(county, clock.instant(), BATCH));
    past.forEach(each -> late(county, each));
  }

  // each in a transaction of its own, so that one that cannot be marked does not hold the others up
  private void late(String county, WhistleCall each) {
    Actor system = Actor.system(county);
    try {
      transactions.run(
          system.scope(),
          () -> {
            clocks.lock(system, each.whistle().matter(), each.whistle().item());
            store
                .find(county, each.id())
                .filter(now -> !now.late() && now.overdue(clock.instant()))
                .ifPresent(now -> responding.late(system, now));
          });
    } catch (RuntimeException e) {
      LOG.warn("call {} could not be marked late", each.id(), e);
    }
  }
}
