package org.linli.notice;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.message.MessageKind;
import org.linli.message.Messages;
import org.linli.reach.Carrier;
import org.linli.reach.Carriers;
import org.linli.reach.Failure;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 投递 — hands waiting messages to the ways they leave by, each way and county in a lane of its own.
///
/// A message is taken in one transaction, sent outside of any, and noted in another: no connection
/// waits for a gateway. It leaves at least once: when the application dies between sending and
/// noting it, it is sent again.
@Component
class Mailing {

  private static final Logger LOG = LoggerFactory.getLogger(Mailing.class);

  private final Deliveries deliveries;
  private final Carriers carriers;
  private final Envelopes envelopes;
  private final Messages messages;
  private final Addressees addressees;
  private final Transactions transactions;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  Mailing(
      Deliveries deliveries,
      Carriers carriers,
      Envelopes envelopes,
      Messages messages,
      Addressees addressees,
      Transactions transactions) {
    this.deliveries = deliveries;
    this.carriers = carriers;
    this.envelopes = envelopes;
    this.messages = messages;
    this.addressees = addressees;
    this.transactions = transactions;
  }

  @Scheduled(initialDelay = 3_000, fixedDelay = 1_000)
  void sendDue() {
    for (Carrier carrier : carriers.ready()) {
      for (String county : deliveries.due(carrier.outlet())) {
        String lane = carrier.outlet() + "/" + county;
        if (busy.add(lane)) {
          Thread.ofVirtual().name("mailing " + lane).start(() -> send(carrier, county, lane));
        }
      }
    }
  }

  private void send(Carrier carrier, String county, String lane) {
    try {
      while (sendNext(county, carrier)) {
        continue;
      }
    } catch (RuntimeException e) {
      LOG.warn("the lane {} stopped and is tried again: {}", lane, e.toString());
    } finally {
      busy.remove(lane);
    }
  }

  /// Sends one message; true when there was one.
  boolean sendNext(String county, Carrier carrier) {
    Scope scope = Scope.county(county);
    Optional<Deliveries.Delivery> next =
        transactions.write(scope, () -> deliveries.next(county, carrier.outlet()));
    next.ifPresent(delivery -> send(county, carrier, delivery));
    return next.isPresent();
  }

  private void send(String county, Carrier carrier, Deliveries.Delivery delivery) {
    Scope scope = Scope.county(county);
    try {
      Optional<Carrier.Letter> letter =
          transactions.read(scope, () -> envelopes.letter(county, delivery));
      if (letter.isPresent()) {
        carrier.carry(county, letter.get());
        transactions.run(scope, () -> deliveries.sent(county, delivery.id()));
      } else {
        transactions.run(scope, () -> deliveries.dropped(county, delivery.id()));
      }
    } catch (Carrier.Gone gone) {
      transactions.run(scope, () -> deliveries.dropped(county, delivery.id()));
    } catch (RuntimeException e) {
      LOG.warn("message {} of county {} was not sent: {}", delivery.id(), county, e.toString());
      transactions.run(scope, () -> failed(county, delivery, Failure.of(e)));
    }
  }

  private void failed(String county, Deliveries.Delivery delivery, String error) {
    if (deliveries.failed(county, delivery, error)) {
      String occasion = delivery.id() + "/" + delivery.attempts();
      messages.tell(
          county,
          new Messages.News(MessageKind.UNDELIVERED, null, occasion, ""),
          addressees.administrators(county));
    }
  }
}
