package org.linli.remark;

import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 标签已改 — a word was added or ended, put on a matter or taken off.
///
/// @param action ADD, END, PUT_ON or TAKE_OFF
/// @param path where the matter lies, or the county
/// @param matter id of the matter, empty where it is about the word alone
record TagChanged(UUID tag, String action, String path, String matter, Actor by)
    implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(), "tag", tag, action, null, null, by, by.part().name(), path, matter, null);
  }
}
