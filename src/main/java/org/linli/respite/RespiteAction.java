package org.linli.respite;

/// 缓办动作 — every act on a respite.
enum RespiteAction {
  /// 申请.
  ASK,
  /// 批准.
  GRANT,
  /// 不批准.
  REFUSE,
  /// 撤回.
  WITHDRAW,
  /// 了结: the clock runs again; an extension and a voiding have had their effect at once.
  END
}
