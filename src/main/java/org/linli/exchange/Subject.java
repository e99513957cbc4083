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
  ROSTER
}
