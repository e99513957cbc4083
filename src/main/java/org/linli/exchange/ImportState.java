package org.linli.exchange;

/// 导入状态 — how far a list has come; who sent it owes the next step, but while it is read.
enum ImportState {
  /// 待对应列.
  UPLOADED,
  /// 正在核对.
  CHECKING,
  /// 已核对.
  CHECKED,
  /// 正在写入.
  TAKING,
  /// 已写入.
  TAKEN,
  /// 已放弃.
  DISCARDED;

  /// Something is under way.
  boolean runs() {
    return this == CHECKING || this == TAKING;
  }
}
