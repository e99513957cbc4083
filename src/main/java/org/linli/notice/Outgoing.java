package org.linli.notice;

import java.util.List;
import java.util.UUID;
import org.linli.matter.Matters;
import org.linli.message.Messages;
import org.linli.message.Outlet;
import org.linli.message.Preferences;
import org.linli.reach.Carrier;
import org.linli.reach.Carriers;
import org.linli.reach.Robots;
import org.springframework.stereotype.Component;

/// 外发 — queues what was told inside the application for the ways the receiver chose: at once, after
/// quiet hours, or gathered.
@Component
class Outgoing {

  private final Carriers carriers;
  private final Preferences preferences;
  private final Deliveries deliveries;
  private final Mailroom mailroom;
  private final Matters matters;
  private final Robots robots;

  Outgoing(
      Carriers carriers,
      Preferences preferences,
      Deliveries deliveries,
      Mailroom mailroom,
      Matters matters,
      Robots robots) {
    this.carriers = carriers;
    this.preferences = preferences;
    this.deliveries = deliveries;
    this.mailroom = mailroom;
    this.matters = matters;
    this.robots = robots;
  }

  /// Queues the messages that were told just now.
  void add(String county, Messages.News news, List<Messages.Told> told) {
    if (told.isEmpty()) {
      return;
    }
    String text = words(county, news);
    for (Carrier carrier : carriers.ready()) {
      for (Messages.Told one : told) {
        for (UUID target : carrier.targets(county, one.account())) {
          preferences
              .plan(county, one.account(), news.kind(), carrier.outlet())
              .ifPresent(plan -> add(county, news, text, one, carrier.outlet(), target, plan));
        }
      }
    }
    if (news.matter() != null) {
      preferences
          .plan(county, news.kind(), Outlet.ROBOT)
          .ifPresent(plan -> toGroups(county, news, text, told, plan));
    }
  }

  private void toGroups(
      String county,
      Messages.News news,
      String text,
      List<Messages.Told> told,
      Preferences.Plan plan) {
    List<UUID> accounts = told.stream().map(Messages.Told::account).toList();
    for (UUID robot : robots.of(county, accounts, news.kind())) {
      var to = new Deliveries.To(Outlet.ROBOT, null, robot);
      deliveries.add(county, Deliveries.Waiting.message(to, news, null, text, plan));
    }
  }

  private void add(
      String county,
      Messages.News news,
      String text,
      Messages.Told told,
      Outlet outlet,
      UUID target,
      Preferences.Plan plan) {
    var to = new Deliveries.To(outlet, told.account(), target);
    deliveries.add(
        county,
        plan.gathered()
            ? Deliveries.Waiting.digest(to, plan)
            : Deliveries.Waiting.message(to, news, told.id(), text, plan));
  }

  /// What a message says outside: the category and the number, no words of the report and no names.
  String words(String county, Messages.News news) {
    String key = "message.line." + news.kind();
    String exact = news.detail().isEmpty() ? key : key + "." + news.detail();
    String said = mailroom.has(exact) ? exact : key;
    return news.matter() == null
        ? mailroom.t(said)
        : matters.holders(county, news.matter()).stream()
            .findFirst()
            .map(any -> mailroom.t(said, any.category().zh(), any.number()))
            .orElse("");
  }
}
