package org.linli.category;

/// 层级 — the step of the ladder on which an item stands; lower first, up only with a reason.
public enum Rung {
  /// 单元长.
  STAIRWELL_CHIEF,
  /// 楼栋长.
  BUILDING_CHIEF,
  /// 网格长.
  GRID_CHIEF,
  /// 物业公司.
  PROPERTY,
  /// 职能部门.
  DEPARTMENT,
  /// 社区工作台.
  COMMUNITY_DESK,
  /// 街道工作台.
  STREET_DESK,
  /// 县区工作台.
  COUNTY_DESK
}
