package org.linli.privacy;

/// 请求状态 — who owes the next move.
enum RequestState {
  /// 待复核: a second person decides.
  WAITING,
  /// 已同意: an export can be fetched for a day; an erasure is done.
  GRANTED,
  /// 已驳回.
  REFUSED
}
