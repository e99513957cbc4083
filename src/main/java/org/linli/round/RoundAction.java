package org.linli.round;

/// 轮次动作 — what happens to a round.
enum RoundAction {
  /// 完成: a record of the plan's form was made.
  RESOLVE,
  /// 免走.
  EXCUSE,
  /// 漏走: the day after its window.
  MISS
}
