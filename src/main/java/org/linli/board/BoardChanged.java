package org.linli.board;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 公示板已变更 — something was done with one board.
record BoardChanged(Board board, BoardAction action, Actor by) implements Happened {

  @Override
  public Act act() {
    return new Act(
        board.county(),
        "board",
        board.id(),
        action.name(),
        null,
        null,
        by,
        by.part().name(),
        board.placePath(),
        "",
        null);
  }
}
