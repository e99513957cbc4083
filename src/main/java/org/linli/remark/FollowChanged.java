package org.linli.remark;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 关注已改 — somebody follows a matter, or no longer.
///
/// @param action BEGIN or END
record FollowChanged(Follow follow, String action, String path, Actor by) implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "follow",
        follow.id(),
        action,
        null,
        null,
        by,
        by.part().name(),
        path,
        follow.matter().toString(),
        null);
  }
}
