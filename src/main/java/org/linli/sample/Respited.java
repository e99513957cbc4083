package org.linli.sample;

import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.matter.MatterLists;
import org.linli.matter.MatterState;
import org.linli.respite.RespiteForm;
import org.linli.respite.Respites;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 样例缓办 — what the people with the shown accounts asked of clocks, some of it decided, some left
/// for whoever looks.
@Component
@Order(10)
class Respited implements Episode {

  private final Accounts accounts;
  private final MatterLists lists;
  private final Respites respites;
  private final Clock clock;

  Respited(Accounts accounts, MatterLists lists, Respites respites, Clock clock) {
    this.accounts = accounts;
    this.lists = lists;
    this.respites = respites;
    this.clock = clock;
  }

  @Override
  public void write(County county) {
    Actor company = actor(county, "property");
    Actor community = actor(county, "community");
    Actor street = actor(county, "street");
    Iterator<MatterLists.Line> held = inHand(company);
    ask(company, held, form("WAITING", "2", "", "等反映人说明漏水从哪一层开始"));
    ask(company, held, form("EXTENSION", "3", "", "配件要从厂家调货，三天后到"));
    decide(community, ask(company, held, form("EXTENSION", "2", "", "雨天不能上屋面")), "GRANT", "");
    Iterator<MatterLists.Line> area = inHand(community);
    skip(area, 3);
    String spring = Time.day(clock.instant()).plusDays(120).toString();
    decide(
        street,
        ask(community, area, form("SUSPENSION", "", spring, "列入明年老旧小区改造，本级现在办不了")),
        "GRANT",
        "同意，改造开工时重新派单");
    decide(
        street,
        ask(community, area, form("SUSPENSION", "", spring, "产权单位没有联系上")),
        "REFUSE",
        "先发函，一周后再报");
    ask(community, area, form("VOIDING", "", "", "与同一单元前一件重复"));
  }

  private Actor actor(County county, String login) {
    return accounts
        .actorOf(county.district().county(), county.staff().shown(login).id())
        .orElseThrow(NotFound::new);
  }

  // only what is in hand and not yet due, as everybody has to ask in time
  private Iterator<MatterLists.Line> inHand(Actor actor) {
    List<MatterLists.Line> lines =
        lists.inbox(actor, MatterLists.Filter.all(), null).lines().stream()
            .filter(line -> line.state() == MatterState.IN_HAND && !line.overdue())
            .filter(line -> !line.asked() && line.pausedUntil() == null)
            .toList();
    return lines.iterator();
  }

  private @Nullable UUID ask(Actor actor, Iterator<MatterLists.Line> lines, RespiteForm form) {
    if (!lines.hasNext()) {
      return null;
    }
    MatterLists.Line line = lines.next();
    return respites.ask(actor, line.number(), line.item(), form, Id.fresh());
  }

  private void decide(Actor actor, @Nullable UUID respite, String decision, String words) {
    if (respite != null) {
      respites.decide(actor, respite, decision, words, Id.fresh());
    }
  }

  private static void skip(Iterator<MatterLists.Line> lines, int count) {
    for (int i = 0; i < count && lines.hasNext(); i++) {
      lines.next();
    }
  }

  private static RespiteForm form(String kind, String workdays, String until, String reason) {
    return new RespiteForm(kind, workdays, until, reason, null);
  }
}
