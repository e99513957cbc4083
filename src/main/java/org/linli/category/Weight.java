package org.linli.category;

/// 轻重 — how heavy a matter usually is: small ones lie with the property company, large ones with
/// the community, hard ones are solved together.
public enum Weight {
  /// 小事.
  SMALL,
  /// 大事.
  LARGE,
  /// 难事.
  HARD
}
