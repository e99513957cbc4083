package org.linli.repeat;

/// 重复种类 — in which way matters repeat each other.
enum RepeatKind {
  /// 同一人: the same phone or account reported again, whatever it was about.
  PERSON,
  /// 同一处: the same category at the same building or site again.
  PLACE,
  /// 群体: at least three people, one matter or one class of matters in one building or site.
  GROUP
}
