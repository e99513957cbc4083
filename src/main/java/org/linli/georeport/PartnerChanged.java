package org.linli.georeport;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 合作方已改 — a partner was put down, changed, given another key or ended.
record PartnerChanged(Partner partner, PartnerAction action, Actor by) implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "partner",
        partner.id(),
        action.name(),
        null,
        null,
        by,
        by.part().name(),
        by.county(),
        "",
        null);
  }
}
