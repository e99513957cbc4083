package org.linli.notice;

import java.util.Optional;
import org.linli.shared.Scope;
import org.linli.shared.Sender;
import org.linli.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 投递 — hands waiting messages to the sender, each in a transaction of its own.
///
/// A message leaves at least once: when the application dies between sending and noting it, it is
/// sent again.
@Component
class Mailing {

  private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);

  private final Deliveries deliveries;
  private final Sender sender;
  private final Transactions transactions;

  Mailing(Deliveries deliveries, Sender sender, Transactions transactions) {
    this.deliveries = deliveries;
    this.sender = sender;
    this.transactions = transactions;
  }

  @Scheduled(initialDelay = 3_000, fixedDelay = 2_000)
  void sendDue() {
    if (sender.available()) {
      for (String county : deliveries.due()) {
        while (sendNext(county)) {
          continue;
        }
      }
    }
  }

  /// Sends one message; true when there was one.
  boolean sendNext(String county) {
    return transactions.write(
        Scope.county(county),
        () -> {
          Optional<Deliveries.Delivery> next = deliveries.next(county);
          next.ifPresent(delivery -> send(county, delivery));
          return next.isPresent();
        });
  }

  private void send(String county, Deliveries.Delivery delivery) {
    try {
      sender.send(county, delivery.phone(), delivery.text());
      deliveries.sent(county, delivery.id());
    } catch (RuntimeException e) {
      LOG.warn("message {} of county {} was not sent: {}", delivery.id(), county, e.toString());
      // the class only: what a gateway says may hold the phone
      deliveries.failed(county, delivery, e.getClass().getSimpleName());
    }
  }
}
