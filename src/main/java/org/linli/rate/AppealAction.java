package org.linli.rate;

/// 申诉动作 — every act on an appeal.
enum AppealAction {
  /// 申诉.
  ASK,
  /// 剔除.
  GRANT,
  /// 不予剔除.
  REFUSE,
  /// 撤回.
  WITHDRAW
}
