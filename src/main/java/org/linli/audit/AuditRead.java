package org.linli.audit;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 已查阅日志 — the auditor has read acts; who watches is watched.
///
/// @param days the days he read, as `first/last`
record AuditRead(Actor by, String days) implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "journal",
        by.id(),
        "READ",
        null,
        null,
        by,
        by.part().name(),
        by.county(),
        days,
        null);
  }
}
