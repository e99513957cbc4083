package org.linli.notice;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.linli.journal.Dispatcher;
import org.linli.journal.Outbox;
import org.linli.shared.Actor;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 运行状况组成 — what is parked and what was not sent, and another try for one of them.
@Component
class Health {

  private final Outbox outbox;
  private final Dispatcher dispatcher;
  private final Deliveries deliveries;
  private final DeliveryLog log;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  Health(
      Outbox outbox,
      Dispatcher dispatcher,
      Deliveries deliveries,
      DeliveryLog log,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.outbox = outbox;
    this.dispatcher = dispatcher;
    this.deliveries = deliveries;
    this.log = log;
    this.transactions = transactions;
    this.events = events;
  }

  NoticePages.Health of(Actor actor) {
    String county = actor.county();
    return transactions.read(
        actor.scope(),
        () ->
            new NoticePages.Health(
                outbox.oldest(county).orElse(null),
                outbox.parked(county).stream()
                    .map(
                        p ->
                            new NoticePages.Parked(
                                p.id(),
                                p.noun(),
                                p.subject(),
                                p.action(),
                                p.attempts(),
                                p.parkedAt(),
                                p.error()))
                    .toList(),
                deliveries.waiting(county),
                log.parked(county)));
  }

  /// A page of what left the house, and of what did not.
  NoticePages.Log log(Actor actor, DeliveryLog.Filter filter) {
    List<NoticePages.Entry> found =
        transactions.read(actor.scope(), () -> log.of(actor.county(), filter));
    List<NoticePages.Entry> shown = found.stream().limit(DeliveryLog.PAGE).toList();
    return new NoticePages.Log(
        filter.outlet(),
        filter.kind(),
        filter.state(),
        shown,
        found.size() > shown.size() ? shown.getLast().id() : null);
  }

  /// Hands a parked act to everyone again, at once, so that the page shows what came of it.
  void retryAct(Actor actor, UUID id) {
    retried(actor, id, Retried.ACT, () -> outbox.retry(actor.county(), id));
    dispatcher.drain(actor.county());
  }

  /// Puts a failed message back in the queue.
  void retryMessage(Actor actor, UUID id) {
    retried(actor, id, Retried.MESSAGE, () -> deliveries.retry(actor.county(), id));
  }

  // asked for twice it is done, and journaled, once
  private void retried(Actor actor, UUID id, String noun, BooleanSupplier retry) {
    transactions.run(
        actor.scope(),
        () -> {
          if (retry.getAsBoolean()) {
            events.publishEvent(new Retried(noun, id, actor));
          }
        });
  }
}
