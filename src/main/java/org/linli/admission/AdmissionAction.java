package org.linli.admission;

/// 准入动作 — what can be done about an item of the list.
enum AdmissionAction {
  /// 列入.
  ADD,
  /// 申请临时准入.
  ASK,
  /// 批准.
  APPROVE,
  /// 不批准.
  REFUSE,
  /// 移出.
  END
}
