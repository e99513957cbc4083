package org.linli.hotline;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.intake.Intakes;
import org.linli.journal.ClientTransactions;
import org.linli.matter.MatterId;
import org.linli.matter.Matters;
import org.linli.matter.Reported;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Verdict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 工单之门 — the door: an order is taken once by its number and becomes a matter; transactions live
/// here and with the lists.
@Component
public class Orders {

  private final OrderReading reading;
  private final OrderStore store;
  private final Intakes intakes;
  private final Matters matters;
  private final Places places;
  private final ClientTransactions once;
  private final ApplicationEventPublisher events;

  Orders(
      OrderReading reading,
      OrderStore store,
      Intakes intakes,
      Matters matters,
      Places places,
      ClientTransactions once,
      ApplicationEventPublisher events) {
    this.reading = reading;
    this.store = store;
    this.intakes = intakes;
    this.matters = matters;
    this.places = places;
    this.once = once;
    this.events = events;
  }

  /// Takes one order for the actor's own area; the same number again is the same order, of which
  /// only limit and urgency change.
  ///
  /// @return the number of the matter it is
  /// @throws Invalid names every field that is wrong
  public String take(Actor actor, OrderForm form, UUID tx) {
    String county = actor.county();
    String root = actor.scope().paths().stream().findFirst().orElseThrow(NotFound::new);
    Place area = places.byPath(county, root);
    OrderDraft draft = reading.read(actor, area, form);
    var outcome =
        once.once(
            actor,
            tx,
            ClientTransactions.digest("hotline", form.said()),
            () -> {
              Order order = taken(actor, draft, true);
              return matters
                  .holder(county, new MatterId(order.matter()), 1)
                  .map(Matters.Holder::number)
                  .orElseThrow();
            });
    return outcome.reference();
  }

  /// What a line of a list comes to, and writes it where `writes`; in the transaction of the list.
  Verdict take(Actor actor, Place area, OrderForm form, boolean writes) {
    OrderDraft draft = reading.read(actor, area, form);
    Order known = known(actor, draft.order());
    if (known == null) {
      if (writes) {
        begin(actor, draft);
      }
      return Verdict.FRESH;
    }
    if (!known.differs(draft.order())) {
      return Verdict.SAME;
    }
    if (writes) {
      store.update(actor.county(), again(known, draft.order()));
    }
    return Verdict.CHANGED;
  }

  private Order taken(Actor actor, OrderDraft draft, boolean alone) {
    Order known = known(actor, draft.order());
    if (known == null) {
      Order fresh = begin(actor, draft);
      tell(actor, fresh, HotlineAction.TAKE);
      return fresh;
    }
    if (known.differs(draft.order())) {
      store.update(actor.county(), again(known, draft.order()));
      tell(actor, known, HotlineAction.CHANGE);
    }
    return known;
  }

  private Order begin(Actor actor, OrderDraft draft) {
    Order o = draft.order();
    byte[] name = ("hotline/" + o.source() + "/" + o.number()).getBytes(StandardCharsets.UTF_8);
    Reported reported = intakes.take(actor, draft.report(), UUID.nameUUIDFromBytes(name));
    Order taken = of(o, reported.id().value());
    if (!store.insert(actor.county(), taken, draft.words())) {
      throw new Invalid("orderNumber", "hotline.error.number");
    }
    return taken;
  }

  // one that lies elsewhere is somebody else's: it is told by its number only
  private @Nullable Order known(Actor actor, Order order) {
    Order known = store.find(actor.county(), order.source(), order.number()).orElse(null);
    if (known != null && !actor.scope().covers(known.path())) {
      throw new Invalid("orderNumber", "hotline.error.number");
    }
    return known;
  }

  private void tell(Actor actor, Order order, HotlineAction action) {
    events.publishEvent(
        new OrderChanged("hotline-order", order.id(), action, order.path(), "", actor));
  }

  private static Order of(Order o, UUID matter) {
    return new Order(
        o.id(),
        matter,
        o.path(),
        o.source(),
        o.number(),
        o.classes(),
        o.acceptKind(),
        o.operator(),
        o.origin(),
        o.callKind(),
        o.orderKind(),
        o.urgency(),
        o.enteredAt(),
        o.receivedAt(),
        o.dueAt(),
        o.secret(),
        o.answerWanted(),
        o.state(),
        o.takenAt(),
        o.version());
  }

  private static Order again(Order known, Order said) {
    return known.limited(said.dueAt(), said.urgency());
  }
}
