package org.linli.clearlist;

/// 明文名单动作 — what happens with the request for a list in clear.
enum ClearListAction {
  /// 申请.
  ASK,
  /// 同意.
  GRANT,
  /// 驳回.
  REFUSE,
  /// 撤回.
  WITHDRAW,
  /// 下载: the detail says how many lines it had.
  FETCH,
  /// 失效.
  LAPSE,
  /// 到期.
  CLOSE
}
