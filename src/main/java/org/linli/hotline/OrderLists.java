package org.linli.hotline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.exchange.ListTaker;
import org.linli.exchange.Subject;
import org.linli.exchange.Taking;
import org.linli.place.Place;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Verdict;
import org.springframework.stereotype.Component;

/// 工单表 — takes lists of orders: each line is an order, a number stands in a list once.
@Component
class OrderLists implements ListTaker {

  private final Orders orders;

  OrderLists(Orders orders) {
    this.orders = orders;
  }

  @Override
  public Subject subject() {
    return Subject.HOTLINE;
  }

  @Override
  public Taking begin(Actor actor, Place area, boolean writes) {
    Set<String> seen = new HashSet<>();
    return lines -> {
      List<Verdict> verdicts = new ArrayList<>();
      for (Taking.Line line : lines) {
        OrderForm form = OrderForm.of(line.values());
        try {
          if (!seen.add(form.from() + " " + OrderForm.text(form.orderNumber()))) {
            throw new Invalid("orderNumber", "hotline.error.twice");
          }
          verdicts.add(orders.take(actor, area, form, writes));
        } catch (Invalid wrong) {
          verdicts.add(Verdict.refused(wrong));
        }
      }
      return verdicts;
    };
  }
}
