package org.linli.reach;

import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 触达已改 — where somebody or the group of an organisation is reached was changed; never the address.
///
/// @param noun browser, mailbox or robot
/// @param action ADD, CHANGE or END
record ReachChanged(String noun, UUID id, String action, Actor by) implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(), noun, id, action, null, null, by, by.part().name(), by.county(), "", null);
  }
}
