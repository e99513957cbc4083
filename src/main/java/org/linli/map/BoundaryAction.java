package org.linli.map;

/// 边界动作 — what is done with the outline of an area.
enum BoundaryAction {
  /// 画定.
  DRAW,
  /// 随区划调整而变动.
  FOLLOW,
  /// 随地点停用而终止.
  END,
  /// 导入: many outlines of one file, one act.
  IMPORT
}
