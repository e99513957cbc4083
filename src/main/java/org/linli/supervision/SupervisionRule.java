package org.linli.supervision;

/// 督办规则 — from when on matters of a county rise by themselves.
///
/// @param lateHours working hours after the due time
/// @param again how often a matter was reopened or an item sent back to be redone
/// @param version 0 = the county has none of its own yet
record SupervisionRule(int lateHours, int again, int version) {

  /// What holds where a county says nothing: a workday late, or the second time.
  static final SupervisionRule USUAL = new SupervisionRule(8, 2, 0);
}
