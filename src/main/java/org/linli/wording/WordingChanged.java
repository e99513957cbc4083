package org.linli.wording;

import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 常用语已改 — somebody kept a sentence or dropped one.
///
/// @param action ADD or DROP
record WordingChanged(UUID id, String action, Actor by) implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "wording",
        id,
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
