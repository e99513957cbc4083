package org.linli.sample;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.access.Accounts;
import org.linli.hotline.AnswerForm;
import org.linli.hotline.HotlineAnswers;
import org.linli.hotline.OrderForm;
import org.linli.hotline.Orders;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.Matters;
import org.linli.place.PlaceKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 样例热线 — three orders of the hotline: one answered and sent, one that asks for more time, one of a
/// caller who wants to stay secret.
@Component
@Order(80)
class Hotlined implements Episode {

  private final Accounts accounts;
  private final Orders orders;
  private final HotlineAnswers answers;
  private final Matters matters;
  private final Clock clock;

  Hotlined(Accounts accounts, Orders orders, HotlineAnswers answers, Matters matters, Clock clock) {
    this.accounts = accounts;
    this.orders = orders;
    this.answers = answers;
    this.matters = matters;
    this.clock = clock;
  }

  @Override
  public void write(County county) {
    Spot community = county.staff().shown("community").place();
    Actor desk =
        accounts
            .actorOf(county.district().county(), county.staff().shown("community").id())
            .orElseThrow(NotFound::new);
    List<Spot> buildings =
        county.layout().of(PlaceKind.BUILDING).stream().filter(community::covers).toList();
    String answered =
        take(desk, buildings.getFirst(), "RX2026-0001", "小区外路灯杆歪了，担心倒下来", "STREET_LIGHT", "否");
    matters.move(
        desk, answered, 1, MatterAction.REJECT, Brought.reason("灯杆属市政管理，已转市政"), Id.fresh(), -1);
    answers.write(
        desk,
        answered,
        new AnswerForm(
            "ANSWER",
            "EXPLAINED",
            "灯杆属市政管理，已转市政部门，三日内扶正",
            "已电话告知来电人",
            "社区居委会",
            "社区值班员",
            "0434-3500000",
            null,
            null,
            null),
        Id.fresh());
    answers.send(desk, "12345", Id.fresh());
    String waits = take(desk, buildings.getLast(), "RX2026-0002", "楼顶防水老化，雨天渗水", "OTHER", "否");
    answers.write(
        desk,
        waits,
        new AnswerForm("EXTENSION", null, "要等天晴才能做防水", null, null, null, null, null, "7", null),
        Id.fresh());
    take(desk, buildings.getLast(), "RX2026-0003", "楼下麻将馆深夜吵闹", "NOISE", "是");
  }

  private String take(
      Actor desk, Spot place, String number, String text, String category, String secret) {
    Map<String, String> fields = new HashMap<>();
    fields.put("orderNumber", number);
    fields.put("place", place.path());
    fields.put("address", place.name());
    fields.put("description", text);
    fields.put("category", category);
    fields.put("callKind", "投诉");
    fields.put("contact", "来电人");
    fields.put("phone", "13900000051");
    fields.put("secret", secret);
    fields.put("dueAt", Time.day(clock.instant().plus(Duration.ofDays(5))) + " 17:00");
    return orders.take(desk, OrderForm.of(fields), Id.fresh());
  }
}
