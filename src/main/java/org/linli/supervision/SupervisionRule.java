package org.linli.supervision;

/// 督办规则 — from when on matters of a county rise by themselves.
///
/// @param lateHours working hours after the due time
/// @param again how often a matter was reopened or an item sent back to be redone
/// @param samePlace how often one category was reported at one building or site within ninety days
/// @param version 0 = the county has none of its own yet
record SupervisionRule(int lateHours, int again, int samePlace, int version) {

  /// What holds where a county says nothing: a workday late, the second time, or the fourth report
  /// from one building.
  static final SupervisionRule USUAL = new SupervisionRule(8, 2, 4, 0);
}
