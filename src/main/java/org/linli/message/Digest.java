package org.linli.message;

/// 汇总方式 — whether what is not urgent leaves at once or is gathered into one message.
enum Digest {
  /// 随时.
  AT_ONCE,
  /// 每天一次.
  DAILY,
  /// 每周一次: on Mondays.
  WEEKLY
}
