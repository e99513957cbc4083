package org.linli.sample;

import java.util.EnumSet;
import org.linli.access.Accounts;
import org.linli.message.MessageKind;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.reach.Robots;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 样例触达 — the group of a desk that could be told, and is off: its address leads nowhere. The
/// messages of the sample come by themselves from what its people did.
@Component
@Order(70)
class Reached implements Episode {

  private static final String NOWHERE = "https://203.0.113.7/cgi-bin/webhook/send?key=sample";

  private final Accounts accounts;
  private final Organisations organisations;
  private final Robots robots;

  Reached(Accounts accounts, Organisations organisations, Robots robots) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.robots = robots;
  }

  @Override
  public void write(County county) {
    String code = county.district().county();
    Actor desk =
        accounts.actorOf(code, county.staff().shown("county").id()).orElseThrow(NotFound::new);
    organisations.byKind(code, OrganisationKind.COUNTY_DESK).stream()
        .findFirst()
        .ifPresent(
            office ->
                robots.add(
                    desk,
                    office.id().value(),
                    "综治中心值班群",
                    NOWHERE,
                    EnumSet.of(MessageKind.OVERDUE, MessageKind.CALL_ANSWERED)));
  }
}
