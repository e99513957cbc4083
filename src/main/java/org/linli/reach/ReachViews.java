package org.linli.reach;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Transactions;
import org.linli.web.Page;
import org.springframework.stereotype.Component;

/// 触达读法 — where one is reached, and the groups of a county; addresses masked or left out.
@Component
class ReachViews {

  private final Browsers browsers;
  private final Mailboxes mailboxes;
  private final MailCarrier mail;
  private final PushKeys keys;
  private final Transactions transactions;

  ReachViews(
      Browsers browsers,
      Mailboxes mailboxes,
      MailCarrier mail,
      PushKeys keys,
      Transactions transactions) {
    this.browsers = browsers;
    this.mailboxes = mailboxes;
    this.mail = mail;
    this.keys = keys;
    this.transactions = transactions;
  }

  ReachPages.Own own(Actor actor) {
    String county = actor.county();
    return transactions.write(
        actor.scope(),
        () ->
            new ReachPages.Own(
                mailboxes.shown(county, actor.id()),
                mail.isReady(),
                keys.of(county).shown(),
                browsers.of(county, actor.id()).stream()
                    .map(one -> new ReachPages.Browser(one.id(), one.since(), Id.fresh()))
                    .toList(),
                Id.fresh()));
  }

  /// 机器人读法 — the groups of a county with the names of their organisations.
  @Component
  static class OfRobots {

    private final Robots robots;
    private final Organisations organisations;

    OfRobots(Robots robots, Organisations organisations) {
      this.robots = robots;
      this.organisations = organisations;
    }

    ReachPages.Robots all(Actor actor, RobotForm form) {
      String county = actor.county();
      List<Robot> found = robots.list(county);
      Map<OrganisationId, String> names =
          organisations.names(
              county,
              found.stream().map(robot -> new OrganisationId(robot.organisation())).toList());
      return new ReachPages.Robots(
          found.stream().map(robot -> line(robot, names)).toList(),
          Arrays.stream(OrganisationKind.values())
              .flatMap(kind -> organisations.byKind(county, kind).stream())
              .map(each -> new Page.Option(each.id().value().toString(), each.name()))
              .toList(),
          new ReachPages.Typed(
              RobotForm.text(form.organisation()),
              RobotForm.text(form.name()),
              form.kinds() == null ? List.of() : form.kinds(),
              "true".equals(form.on()),
              Id.fresh()));
    }

    private static ReachPages.Line line(Robot robot, Map<OrganisationId, String> names) {
      UUID organisation = robot.organisation();
      return new ReachPages.Line(
          robot.id(),
          names.getOrDefault(new OrganisationId(organisation), ""),
          robot.name(),
          robot.host(),
          robot.kinds().stream().map(Enum::name).sorted().toList(),
          robot.on(),
          robot.version(),
          Id.fresh());
    }
  }
}
