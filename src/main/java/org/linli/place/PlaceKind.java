package org.linli.place;

/// 地点类别 — what a place is; the kind says it, never the length of the path.
public enum PlaceKind {
  /// 县区.
  COUNTY,
  /// 街道.
  STREET,
  /// 乡镇.
  TOWNSHIP,
  /// 社区.
  COMMUNITY,
  /// 村.
  VILLAGE,
  /// 网格.
  GRID,
  /// 小区: overlaps grids freely; buildings refer to it.
  ESTATE,
  /// 楼栋.
  BUILDING,
  /// 单元.
  STAIRWELL,
  /// 户.
  HOUSEHOLD,
  /// 点位: a shop, a facility, a charging post, a ditch.
  SITE
}
