package org.linli.board;

/// 公示板动作 — what is done with a board.
enum BoardAction {
  /// 悬挂.
  PUT_UP,
  /// 打印.
  PRINT
}
