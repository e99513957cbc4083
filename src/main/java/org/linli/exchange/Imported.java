package org.linli.exchange;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 已导入 — a list was written into the registers, or its refused lines were handed back to who sent
/// it; the digest is that of the file, the detail its subject and numbers.
record Imported(ImportList list, ImportAction action, String detail, Actor by) implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "exchange",
        list.id(),
        action.name(),
        null,
        null,
        by,
        by.part().name(),
        list.placePath(),
        detail,
        list.digest());
  }
}
