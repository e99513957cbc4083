package org.linli.round;

/// 停轮理由 — why no round goes to a place or a subject.
enum MuteReason {
  /// 空房.
  EMPTY,
  /// 搬离.
  MOVED_AWAY,
  /// 拆迁或改造.
  WORKS,
  /// 谢绝.
  DECLINED,
  /// 其他.
  OTHER
}
