package org.linli.exchange;

/// 导入种类 — what a list is about.
public enum Subject {
  /// 房屋门户.
  PLACES,
  /// 户.
  HOUSEHOLDS,
  /// 居民.
  RESIDENTS,
  /// 单位.
  ORGANISATIONS,
  /// 三长名册.
  ROSTER,
  /// 热线工单: it becomes matters, and there is no register of it to take out.
  HOTLINE;

  /// True for a register, which can be taken out as it was brought in.
  public boolean isRegister() {
    return this != HOTLINE;
  }
}
