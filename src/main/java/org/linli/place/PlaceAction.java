package org.linli.place;

/// 地点动作 — what can be done to the tree.
public enum PlaceAction {
  /// 开设地点.
  OPEN,
  /// 开设县区: the county and all its streets and communities, one act.
  OPEN_COUNTY,
  /// 批量开设: many places below it, one act.
  GENERATE,
  /// 修改.
  CHANGE,
  /// 定位: where a building stands.
  LOCATE,
  /// 更名.
  RENAME,
  /// 迁移: the place with all below it hangs under another one now.
  MOVE,
  /// 停用.
  RETIRE
}
