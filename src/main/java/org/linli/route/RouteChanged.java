package org.linli.route;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 规则已改 — a rule begins or ends.
///
/// @param action ADD or END
record RouteChanged(RouteRule rule, String action, Actor by) implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "route",
        rule.id(),
        action,
        null,
        null,
        by,
        by.part().name(),
        rule.placePath(),
        rule.category() + " " + rule.rung(),
        null);
  }
}
