package org.linli.respite;

/// 缓办种类 — what is asked for.
enum RespiteKind {
  /// 延期: more workdays for the state the item is in.
  EXTENSION,
  /// 挂账: the clock stands still until a day, because nobody here can do it before.
  SUSPENSION,
  /// 等待: the clock stands still for a few workdays, for an answer or a part; nobody approves it.
  WAITING,
  /// 作废: the item is struck out.
  VOIDING;

  /// True when the clock stands still.
  boolean stops() {
    return this == SUSPENSION || this == WAITING;
  }
}
