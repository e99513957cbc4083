package org.linli.sample;

import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.linli.access.Accounts;
import org.linli.matter.MatterLists;
import org.linli.matter.MatterState;
import org.linli.organisation.OrganisationKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.linli.supervision.DecisionForm;
import org.linli.supervision.MeetingForm;
import org.linli.supervision.Meetings;
import org.linli.supervision.SupervisionForm;
import org.linli.supervision.Supervisions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 样例督办 — what the county wants to know of a property company: one reminded and answered, one with
/// an instruction; and a meeting on the spot with its decisions.
@Component
@Order(60)
class Supervised implements Episode {

  private final Accounts accounts;
  private final MatterLists lists;
  private final Supervisions supervisions;
  private final Meetings meetings;
  private final Clock clock;

  Supervised(
      Accounts accounts,
      MatterLists lists,
      Supervisions supervisions,
      Meetings meetings,
      Clock clock) {
    this.accounts = accounts;
    this.lists = lists;
    this.supervisions = supervisions;
    this.meetings = meetings;
    this.clock = clock;
  }

  @Override
  public void write(County county) {
    Actor desk = actor(county, "county");
    Actor company = actor(county, "property");
    List<MatterLists.Line> held =
        lists.inbox(company, MatterLists.Filter.all(), null).lines().stream()
            .filter(line -> line.state() == MatterState.IN_HAND)
            .limit(3)
            .toList();
    Iterator<MatterLists.Line> lines = held.iterator();
    if (lines.hasNext()) {
      UUID answered = raise(desk, lines.next(), "同一单元第三次反映，请说明进展");
      move(desk, answered, "REMIND", "");
      move(company, answered, "ANSWER", "配件已到货，周五前装好");
    }
    if (lines.hasNext()) {
      UUID instructed = raise(desk, lines.next(), "居民联名反映");
      move(desk, instructed, "INSTRUCT", "请物业公司经理到现场办，三天内回话");
    }
    if (!held.isEmpty()) {
      meet(county, desk, held);
    }
  }

  private void meet(County county, Actor desk, List<MatterLists.Line> held) {
    List<String> came =
        county
            .offices()
            .of(OrganisationKind.DEPARTMENT)
            .limit(2)
            .map(each -> each.id().toString())
            .toList();
    String numbers =
        String.join(" ", held.stream().map(MatterLists.Line::number).distinct().toList());
    String today = Time.day(clock.instant()).toString();
    UUID meeting = meetings.hold(desk, new MeetingForm(today, numbers, came, null), Id.fresh());
    decide(desk, meeting, held.getFirst(), "OTHER", "住建局一周内查明屋面渗水的责任并出具方案");
    decide(desk, meeting, held.getLast(), "", "物业公司每天向社区报一次进度");
  }

  private void decide(
      Actor desk, UUID meeting, MatterLists.Line line, String category, String words) {
    meetings.decide(
        desk, meeting, new DecisionForm(line.number(), category, words, null), Id.fresh());
  }

  private UUID raise(Actor desk, MatterLists.Line line, String why) {
    return supervisions.raise(desk, line.number(), SupervisionForm.of(why), Id.fresh());
  }

  private void move(Actor actor, UUID supervision, String action, String words) {
    supervisions.move(actor, supervision, action, SupervisionForm.of(words), Id.fresh());
  }

  private Actor actor(County county, String login) {
    return accounts
        .actorOf(county.district().county(), county.staff().shown(login).id())
        .orElseThrow(NotFound::new);
  }
}
