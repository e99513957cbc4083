package org.linli.walk;

/// 敲门结果 — what a knock at a door came to.
enum WalkOutcome {
  /// 没人.
  NOBODY,
  /// 无事: somebody was there and had nothing to say.
  NOTHING,
  /// 有事: it becomes a matter.
  PROBLEM,
  /// 致谢: somebody was there and said thanks.
  THANKS;

  /// True when somebody was there.
  boolean isHeard() {
    return this != NOBODY;
  }
}
