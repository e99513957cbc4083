package org.linli.hotline;

/// 回复类型 — how an answered order ended.
enum AnswerResult {
  /// 已解决.
  SOLVED,
  /// 部分解决.
  PARTLY,
  /// 已解释说明.
  EXPLAINED,
  /// 无法解决.
  UNSOLVED,
  /// 联系不上.
  NOT_REACHED
}
