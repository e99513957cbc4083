package org.linli.supervision;

/// 督办状态 — who owes the next move.
enum SupervisionState {
  /// 督办中: whoever holds the matter answers.
  RUNNING,
  /// 已答复: the desk that supervises looks whether that is enough.
  ANSWERED,
  /// 已了结.
  ENDED
}
