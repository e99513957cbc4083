package org.linli.round;

/// 免走理由 — why a round need not be done.
enum ExcuseReason {
  /// 外出.
  AWAY,
  /// 住院.
  HOSPITAL,
  /// 本人谢绝.
  DECLINED,
  /// 天气或突发事件.
  WEATHER,
  /// 已由他人上门.
  SEEN_BY_OTHERS,
  /// 其他: in words.
  OTHER
}
