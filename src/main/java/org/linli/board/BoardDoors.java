package org.linli.board;

import java.util.Optional;
import org.linli.matter.DoorCodes;
import org.springframework.stereotype.Component;

/// 板上编码 — tells the report page where the code of a board hangs.
@Component
class BoardDoors implements DoorCodes {

  private final Boards boards;

  BoardDoors(Boards boards) {
    this.boards = boards;
  }

  @Override
  public Optional<Door> find(String code) {
    return boards.byCode(code).map(b -> new Door(b.county(), b.placePath()));
  }
}
