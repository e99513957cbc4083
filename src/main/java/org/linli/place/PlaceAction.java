package org.linli.place;

/// 地点动作 — what can be done to the tree.
public enum PlaceAction {
  /// 开设地点.
  OPEN,
  /// 开设县区: the county and all its streets and communities, one act.
  OPEN_COUNTY,
  /// 修改.
  CHANGE,
  /// 停用.
  RETIRE
}
