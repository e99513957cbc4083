package org.linli.round;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 计划已变 — a plan was made, changed or ended.
///
/// @param action MAKE, CHANGE or END
record PlanChanged(Plan plan, String action, Actor by) implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "round-plan",
        plan.id(),
        action,
        null,
        null,
        by,
        by.part().name(),
        plan.says().area(),
        plan.code(),
        null);
  }
}
