package org.linli.attachment;

import java.time.Clock;
import java.time.Duration;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 无主照片清理 — every hour, county by county: photos nobody sent in with a form within a day are
/// deleted.
@Component
class Unclaimed {

  private static final Logger LOG = LoggerFactory.getLogger(Unclaimed.class);
  private static final Duration KEPT = Duration.ofDays(1);

  private final AttachmentStore store;
  private final PhotoFiles files;
  private final Places places;
  private final Transactions transactions;
  private final Clock clock;

  Unclaimed(
      AttachmentStore store,
      PhotoFiles files,
      Places places,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.files = files;
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
        LOG.warn("the photos nobody claimed in {} could not be deleted", county.county(), e);
      }
    }
  }

  // the row goes last: a sweep that is cut off finds it again
  void sweep(String county) {
    transactions.run(
        Scope.county(county),
        () -> {
          for (Attachment photo : store.lockUnclaimed(county, clock.instant().minus(KEPT))) {
            files.delete(county, photo.id(), photo.uploadedAt());
            store.delete(county, photo.id());
          }
        });
  }
}
