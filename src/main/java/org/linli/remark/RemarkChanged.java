package org.linli.remark;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 已备注 — somebody noted something; never a word of it.
record RemarkChanged(Remark remark, String path, Actor by) implements Happened {

  /// The noun of this module's acts in the journal.
  static final String NOUN = "remark";

  @Override
  public Act act() {
    return new Act(
        by.county(),
        NOUN,
        remark.id(),
        "ADD",
        null,
        null,
        by,
        by.part().name(),
        path,
        remark.matter().toString(),
        null);
  }
}
