package org.linli.premises;

/// 房屋动作 — what can be done to premises.
enum PremisesAction {
  /// 加标记.
  MARK,
  /// 结束标记.
  END_MARK,
  /// 登记点位.
  DESCRIBE,
  /// 改用途.
  CHANGE_USE
}
