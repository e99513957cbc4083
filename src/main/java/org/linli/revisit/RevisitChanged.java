package org.linli.revisit;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 已回访 — somebody asked, or did not reach anybody; never a word of what was said.
///
/// @param action ANSWER or MISS
record RevisitChanged(Revisit revisit, String action, RevisitState to, Actor by)
    implements Happened {

  @Override
  public Act act() {
    return new Act(
        revisit.county(),
        "revisit",
        revisit.id(),
        action,
        revisit.state().name(),
        to.name(),
        by,
        by.part().name(),
        revisit.placePath(),
        revisit.matter().value().toString(),
        null);
  }
}
