package org.linli.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 消息清理 — what was read half a year ago is taken away, some at a time.
@Component
class Forgetting {

  private static final Duration KEPT = Duration.ofDays(180);
  private static final int BATCH = 5_000;

  private final MessageStore store;
  private final Places places;
  private final Transactions transactions;
  private final Clock clock;

  Forgetting(MessageStore store, Places places, Transactions transactions, Clock clock) {
    this.store = store;
    this.places = places;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
  void forget() {
    Instant before = clock.instant().minus(KEPT);
    for (Place place : places.counties()) {
      String county = place.county();
      transactions.run(Scope.county(county), () -> store.forget(county, before, BATCH));
    }
  }
}
