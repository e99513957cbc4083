package org.linli.respite;

/// 缓办状态 — who owes the next move.
enum RespiteState {
  /// 待审批.
  ASKED,
  /// 生效中: the clock stands still.
  RUNNING,
  /// 未批准.
  REFUSED,
  /// 已撤回: by who asked, or because the item moved on before anybody decided.
  WITHDRAWN,
  /// 已了结: it had its effect.
  OVER
}
