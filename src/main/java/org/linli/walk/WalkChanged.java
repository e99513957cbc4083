package org.linli.walk;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 已走一趟 — somebody went from door to door; how many, and at no door what.
record WalkChanged(Walk walk, Actor by) implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "walk",
        walk.id(),
        "KNOCK",
        null,
        null,
        by,
        by.part().name(),
        walk.path(),
        walk.knocked() + " " + walk.heard() + " " + walk.matters(),
        null);
  }
}
