package org.linli.board;

import org.linli.shared.Refusal;

/// 查看过频 — one address read more boards within the hour than a neighbourhood does.
final class TooManyBoards extends Refusal {

  TooManyBoards() {
    super("board.tooMany");
  }
}
