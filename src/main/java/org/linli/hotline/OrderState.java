package org.linli.hotline;

/// 工单状态 — what the hotline waits for.
enum OrderState {
  /// 办理中: to be answered.
  OPEN,
  /// 待回传: the answer is written and not sent yet.
  WRITTEN,
  /// 已回传.
  SENT,
  /// 已退单: the hotline took it back.
  RETURNED
}
