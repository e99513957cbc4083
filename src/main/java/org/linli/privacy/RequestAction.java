package org.linli.privacy;

/// 请求动作 — what happens to a request and is journaled on the person.
enum RequestAction {
  /// 提出.
  ASK,
  /// 同意.
  GRANT,
  /// 驳回.
  REFUSE,
  /// 导出: the detail says the ground and how many things were in it.
  EXPORT
}
