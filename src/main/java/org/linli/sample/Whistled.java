package org.linli.sample;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.linli.access.Accounts;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterId;
import org.linli.matter.MatterLists;
import org.linli.matter.MatterState;
import org.linli.matter.Matters;
import org.linli.organisation.OrganisationKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.whistle.CallForm;
import org.linli.whistle.WhistleForm;
import org.linli.whistle.Whistles;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 样例吹哨 — what the community called departments for: one done and rated, one on the way, one
/// refused and waiting for the street's ruling.
@Component
@Order(50)
class Whistled implements Episode {

  private final Accounts accounts;
  private final MatterLists lists;
  private final Matters matters;
  private final Whistles whistles;

  Whistled(Accounts accounts, MatterLists lists, Matters matters, Whistles whistles) {
    this.accounts = accounts;
    this.lists = lists;
    this.matters = matters;
    this.whistles = whistles;
  }

  @Override
  public void write(County county) {
    List<Office> departments = county.offices().of(OrganisationKind.DEPARTMENT).toList();
    Office housing = departments.get(0);
    Office enforcement = departments.get(1);
    Office heating = departments.get(2);
    Actor community = shown(county, "community");
    Iterator<MatterLists.Line> kept = kept(community);
    if (!kept.hasNext()) {
      return;
    }
    List<UUID> done =
        blow(community, kept.next(), "EMERGENCY", "供热井盖塌陷，先围挡再修复", heating, enforcement);
    serve(county, heating, done.getFirst(), "更换井盖，恢复路面");
    serve(county, enforcement, done.getLast(), "现场围挡，疏导行人两小时");
    whistles.move(
        community,
        done.getFirst(),
        "RATE",
        new CallForm(null, "半小时内到场，处置规范", "5", null, null, null),
        Id.fresh());
    if (!kept.hasNext()) {
      return;
    }
    List<UUID> called =
        blow(community, kept.next(), "JOINT", "占道经营屡劝不改，请联合执法", enforcement, housing);
    Actor officer = actor(county, enforcement);
    move(officer, called.getFirst(), "ACCEPT", CallForm.nothing());
    move(officer, called.getFirst(), "REPORT_IN", CallForm.nothing());
    move(
        actor(county, housing), called.getLast(), "REFUSE", CallForm.reason("占道经营属城管职责，房屋部门没有执法权"));
  }

  private List<UUID> blow(
      Actor community,
      MatterLists.Line line,
      String occasion,
      String words,
      Office lead,
      Office support) {
    whistles.blow(
        community,
        line.number(),
        line.item(),
        new WhistleForm(
            occasion,
            List.of(lead.id().toString(), support.id().toString()),
            lead.id().toString(),
            words,
            null),
        Id.fresh());
    return whistles.calls(community.county(), new MatterId(line.matter()));
  }

  private void serve(County county, Office office, UUID call, String deed) {
    Actor member = actor(county, office);
    move(member, call, "ACCEPT", CallForm.nothing());
    move(member, call, "REPORT_IN", CallForm.nothing());
    move(member, call, "FINISH", CallForm.note(deed));
  }

  private void move(Actor actor, UUID call, String action, CallForm form) {
    whistles.move(actor, call, action, form, Id.fresh());
  }

  // what the desk has accepted it keeps itself: the first two are dispatched to it and taken
  private Iterator<MatterLists.Line> kept(Actor community) {
    List<MatterLists.Line> accepted =
        lists.inbox(community, MatterLists.Filter.all(), null).lines().stream()
            .filter(line -> line.state() == MatterState.ACCEPTED && !line.asked())
            .limit(2)
            .toList();
    for (MatterLists.Line line : accepted) {
      act(community, line, MatterAction.DISPATCH, Brought.assignee("COMMUNITY_DESK"));
      act(community, line, MatterAction.TAKE, Brought.nothing());
    }
    return accepted.iterator();
  }

  private void act(Actor actor, MatterLists.Line line, MatterAction action, Brought brought) {
    matters.move(actor, line.number(), line.item(), action, brought, Id.fresh(), -1);
  }

  private Actor shown(County county, String login) {
    return actor(county, county.staff().shown(login).id());
  }

  private Actor actor(County county, Office office) {
    return actor(county, county.staff().of(office));
  }

  private Actor actor(County county, UUID account) {
    return accounts.actorOf(county.district().county(), account).orElseThrow(NotFound::new);
  }
}
