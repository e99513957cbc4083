package org.linli.board;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 清理 — removes the files of print runs that are no longer kept; what was drawn and printed stays
/// in the records.
@Component
class PrintClearing {

  private static final Logger LOG = LoggerFactory.getLogger(PrintClearing.class);

  private final PrintQueue queue;
  private final PrintFiles files;
  private final PrintWorker worker;
  private final Places places;
  private final Transactions transactions;
  private final Clock clock;

  PrintClearing(
      PrintQueue queue,
      PrintFiles files,
      PrintWorker worker,
      Places places,
      Transactions transactions,
      Clock clock) {
    this.queue = queue;
    this.files = files;
    this.worker = worker;
    this.places = places;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void clear() {
    for (Place county : places.counties()) {
      try {
        clear(county.county());
      } catch (RuntimeException e) {
        LOG.warn("old boards of {} could not be removed", county.county(), e);
      }
    }
  }

  /// One county now.
  void clear(String county) {
    transactions.run(
        Scope.county(county),
        () -> {
          for (UUID run : queue.old(county, worker.oldest())) {
            files.remove(county, run.toString());
            queue.cleared(county, run, clock.instant());
          }
        });
  }
}
