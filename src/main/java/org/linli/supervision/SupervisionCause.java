package org.linli.supervision;

/// 督办缘由 — why a matter rose.
enum SupervisionCause {
  /// 超期: an item is later than the rule of the county bears.
  OVERDUE,
  /// 反复: it was reopened or sent back to be redone as often as the rule bears.
  REPEATED,
  /// 同处再报: its category was reported at this building or site as often as the rule bears.
  SAME_PLACE,
  /// 人工: a desk above wants it.
  HAND
}
