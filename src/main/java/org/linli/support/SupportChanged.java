package org.linli.support;

import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 激励已变更 — something was offered, given, used or given back.
///
/// @param detail the kind, or how many
record SupportChanged(UUID id, String action, String placePath, String detail, Actor by)
    implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "support",
        id,
        action,
        null,
        null,
        by,
        by.part().name(),
        placePath,
        detail,
        null);
  }
}
