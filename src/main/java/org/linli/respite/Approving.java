package org.linli.respite;

import java.util.List;
import java.util.UUID;
import org.linli.category.Rung;
import org.linli.matter.Colleagues;
import org.linli.organisation.Answering;
import org.linli.organisation.Posts;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 审批权 — who decides: the place's own desk for chiefs, companies and departments, the desk above
/// for a desk, another person of the county's desk for the county's; never whoever asked.
@Component
public class Approving {

  private static final List<Rung> DESKS =
      List.of(Rung.COMMUNITY_DESK, Rung.STREET_DESK, Rung.COUNTY_DESK);

  private final Posts posts;
  private final Colleagues colleagues;

  Approving(Posts posts, Colleagues colleagues) {
    this.posts = posts;
    this.colleagues = colleagues;
  }

  /// The lowest desk that may decide what this actor asks about this place; a desk that is not
  /// there is stepped over.
  public Rung level(Actor asker, String path) {
    Rung below = asker.part().isDesk() ? Rung.valueOf(asker.part().name()) : Rung.PROPERTY;
    return above(asker.county(), below, path);
  }

  /// The desk above a rung of a place: the place's own for chiefs, companies and departments, the
  /// next one that is there for a desk.
  public Rung above(String county, Rung below, String path) {
    Answering answering = posts.whoAnswers(county, path);
    return DESKS.stream()
        .skip(DESKS.indexOf(below) + 1L)
        .filter(
            desk ->
                answering
                    .at(Answering.Rung.valueOf(desk.name()))
                    .filter(Answering.Step::filled)
                    .isPresent())
        .findFirst()
        .orElse(Rung.COUNTY_DESK);
  }

  /// True when the actor's desk may decide, were he not the one who asked.
  boolean decides(Actor actor, Respite respite) {
    return decides(actor, respite.placePath(), respite.approver());
  }

  /// True when the actor's desk stands on this level or above it and the place is its.
  public boolean decides(Actor actor, String path, Rung level) {
    return actor.part().isDesk()
        && actor.scope().covers(path)
        && Rung.valueOf(actor.part().name()).compareTo(level) >= 0;
  }

  /// True when it was asked by the same hands.
  boolean isAsker(Actor actor, Respite respite) {
    return colleagues.isSame(actor, respite.askedBy())
        || colleagues.isSame(actor, respite.askedPerson());
  }

  /// The person behind the actor, to be compared with whoever decides.
  UUID person(Actor actor) {
    return colleagues.person(actor);
  }
}
