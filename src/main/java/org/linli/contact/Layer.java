package org.linli.contact;

/// 包联层级 — from the widest to the nearest.
public enum Layer {
  /// 联片: an area of a street or a community.
  AREA,
  /// 联网: a grid.
  GRID,
  /// 联户: households, those of a building or a stairway or one of them.
  HOUSEHOLDS,
  /// 联人: one person.
  PERSON
}
