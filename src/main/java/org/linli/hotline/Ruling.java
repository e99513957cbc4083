package org.linli.hotline;

/// 热线答复 — what the hotline said to an extension or a return that was asked for.
enum Ruling {
  /// 同意.
  GRANTED,
  /// 不同意.
  REFUSED
}
