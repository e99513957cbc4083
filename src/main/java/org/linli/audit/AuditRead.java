package org.linli.audit;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 已查阅日志 — the auditor has read or exported acts; who watches is watched.
///
/// @param action `READ` or `EXPORT`
/// @param detail the days he read, as `first/last`; of an export also the number of acts and the
///   beginning of the file's digest
record AuditRead(Actor by, String action, String detail) implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "journal",
        by.id(),
        action,
        null,
        null,
        by,
        by.part().name(),
        by.county(),
        detail,
        null);
  }
}
