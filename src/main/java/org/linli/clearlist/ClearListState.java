package org.linli.clearlist;

/// 明文名单状态 — who owes the next move.
enum ClearListState {
  /// 待复核: a second person answers.
  WAITING,
  /// 已同意: who asked may fetch it.
  GRANTED,
  /// 已驳回.
  REFUSED,
  /// 已撤回: by who asked.
  WITHDRAWN,
  /// 已失效: nobody answered in time.
  LAPSED,
  /// 已到期: the time to fetch it is over.
  CLOSED
}
