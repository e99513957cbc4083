package org.linli.round;

/// 轮次状态 — how one round stands.
enum RoundState {
  /// 待走: derived from its plan; overdue after its due day, until the last day of its window.
  DUE,
  /// 已完成.
  DONE,
  /// 漏走: its window ended and nobody did it.
  MISSED,
  /// 免走: with a reason.
  EXCUSED
}
