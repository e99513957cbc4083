package org.linli.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 导入清理 — every hour, county by county: the content of lists that are a day old is deleted, the
/// lists themselves after a month; the journal keeps what was written.
@Component
class ImportSweep {

  private static final Logger LOG = LoggerFactory.getLogger(ImportSweep.class);
  private static final Duration CONTENT_KEPT = Duration.ofDays(1);
  private static final Duration KEPT = Duration.ofDays(30);

  private final ImportStore store;
  private final PartStore parts;
  private final Places places;
  private final Transactions transactions;
  private final Clock clock;

  ImportSweep(
      ImportStore store, PartStore parts, Places places, Transactions transactions, Clock clock) {
    this.store = store;
    this.parts = parts;
    this.places = places;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
  void sweep() {
    for (Place county : places.counties()) {
      try {
        sweep(county.county());
      } catch (RuntimeException e) {
        LOG.warn("the old lists of {} could not be deleted", county.county(), e);
      }
    }
  }

  void sweep(String county) {
    empty(county);
    var old = store.expired(county, clock.instant().minus(KEPT));
    transactions.run(
        Scope.county(county), () -> old.forEach(list -> store.delete(county, list.id())));
  }

  // the policy shows the content to its sender only: each is deleted in his name
  private void empty(String county) {
    for (ImportStore.Expired list : store.expired(county, clock.instant().minus(CONTENT_KEPT))) {
      Scope own = new Scope(county, List.of(), Set.of(), Set.of(), list.uploader(), Set.of());
      transactions.run(own, () -> parts.delete(county, list.id()));
    }
  }
}
