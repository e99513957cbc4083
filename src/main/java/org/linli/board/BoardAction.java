package org.linli.board;

import java.util.Optional;

/// 公示板动作 — what is done with a board, or with all boards of one print run.
enum BoardAction {
  /// 设置.
  PUT_UP,
  /// 印制.
  DRAW,
  /// 取消印制.
  CANCEL,
  /// 打印.
  PRINT,
  /// 上墙.
  MOUNT,
  /// 报损.
  REPORT_DAMAGE,
  /// 撤下.
  TAKE_DOWN;

  /// The action of this name; empty for any other text.
  static Optional<BoardAction> named(String name) {
    for (BoardAction action : values()) {
      if (action.name().equals(name)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }
}
