package org.linli.support;

/// 激励种类 — what is given to chiefs.
public enum SupportKind {
  /// 健康体检.
  CHECK_UP,
  /// 消费优惠: meals, haircuts, goods at a partner's.
  DISCOUNT,
  /// 装备配发: a vest, a badge; given back on leaving.
  ISSUE,
  /// 培训.
  TRAINING,
  /// 荣誉.
  HONOUR;

  /// True for what is used again and again or attended, each time recorded.
  public boolean isUsed() {
    return this == CHECK_UP || this == DISCOUNT || this == TRAINING;
  }
}
