package org.linli.whistle;

/// 召集动作 — every act on a call.
enum WhistleAction {
  /// 吹哨.
  CALL,
  /// 接受.
  ACCEPT,
  /// 拒绝.
  REFUSE,
  /// 裁定免到: the refusal is upheld.
  UPHOLD,
  /// 裁定到场: he must come.
  INSIST,
  /// 报到.
  REPORT_IN,
  /// 办结: his part is done, with what was done.
  FINISH,
  /// 评价.
  RATE,
  /// 撤回.
  WITHDRAW,
  /// 记逾期: the clock ran out; changes no state.
  MARK_LATE
}
