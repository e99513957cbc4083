package org.linli.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.figure.Figures;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 轮次日结 — once a day in every county windows that ended are missed and rounds are derived one day
/// further; plans that changed while nobody derived them are caught up with.
@Component
class RoundSweep {

  private static final Logger LOG = LoggerFactory.getLogger(RoundSweep.class);

  private final RoundStore store;
  private final Plans plans;
  private final Deriving deriving;
  private final Figures figures;
  private final Places places;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  RoundSweep(
      RoundStore store,
      Plans plans,
      Deriving deriving,
      Figures figures,
      Places places,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.store = store;
    this.plans = plans;
    this.deriving = deriving;
    this.figures = figures;
    this.places = places;
    this.transactions = transactions;
    this.events = events;
  }

  /// All counties of this installation, one after the other; a failure in one leaves the others
  /// alone.
  @Scheduled(fixedDelayString = "${linli.sweep:PT1M}", initialDelayString = "${linli.sweep:PT1M}")
  void sweep() {
    for (Place county : places.counties()) {
      try {
        sweep(county.county());
      } catch (RuntimeException e) {
        LOG.warn("the rounds of {} could not be swept", county.county(), e);
      }
    }
  }

  /// One county now.
  void sweep(String county) {
    plans.derive(county);
    LocalDate today = deriving.today();
    boolean swept =
        transactions.write(
            Scope.county(county),
            () -> {
              store.takeTurn(county, today);
              boolean done = store.swept(county).filter(day -> !day.isBefore(today)).isPresent();
              if (!done) {
                end(county, today);
                store.sweptOn(county, today);
              }
              return done;
            });
    if (!swept) {
      plans.deriveAll(county);
    }
  }

  // one act for all of a day: its detail says how many
  private void end(String county, LocalDate today) {
    List<UUID> missed = store.missed(county, today);
    if (!missed.isEmpty()) {
      figures.again(county, RoundTally.KIND, missed);
      events.publishEvent(
          new RoundChanged(
              RoundTally.day(county, today),
              RoundAction.MISS,
              RoundState.DUE,
              RoundState.MISSED,
              RoundPart.SYSTEM,
              county,
              String.valueOf(missed.size()),
              Actor.system(county)));
    }
  }
}
