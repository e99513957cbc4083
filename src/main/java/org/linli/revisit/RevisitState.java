package org.linli.revisit;

/// 回访状态 — what has become of a revisit.
enum RevisitState {
  /// 待回访: planned, and due from its day on.
  DUE,
  /// 已回访: the reporter was asked and answered.
  DONE,
  /// 免回访: he was not reached on three days.
  EXCUSED,
  /// 已自评: he confirmed and rated by himself before he was asked.
  ANSWERED,
  /// 已重开: the matter was reopened before he was asked.
  REOPENED
}
