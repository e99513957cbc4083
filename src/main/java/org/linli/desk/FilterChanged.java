package org.linli.desk;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 筛选已改 — somebody saved a filter of his inbox or dropped one.
///
/// @param action ADD or DROP
record FilterChanged(SavedFilter filter, String action, Actor by) implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "filter",
        filter.id(),
        action,
        null,
        null,
        by,
        by.part().name(),
        by.county(),
        "",
        null);
  }
}
