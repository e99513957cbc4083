package org.linli.rate;

/// 申诉状态 — who owes the next move.
enum AppealState {
  /// 待裁定.
  ASKED,
  /// 已剔除: the item does not count for that organisation.
  GRANTED,
  /// 不予剔除.
  REFUSED,
  /// 已撤回.
  WITHDRAWN
}
