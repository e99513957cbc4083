package org.linli.board;

import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 印制已变更 — something was done with all boards of a print run at once; one act however many there
/// are, its sheets name them.
record PrintChanged(UUID run, String area, int boards, BoardAction action, Actor by)
    implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "board_print",
        run,
        action.name(),
        null,
        null,
        by,
        by.part().name(),
        area,
        Integer.toString(boards),
        null);
  }
}
