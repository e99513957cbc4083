package org.linli.division;

/// 退回原因 — why a line of a file was not taken.
public enum LineRefusal {
  /// 代码有误: not 2, 4, 6, 9 or 12 digits.
  CODE,
  /// 名称有误: missing, too long, or with signs that stand in no name.
  NAME,
  /// 缺列: fewer cells than the columns that are needed.
  COLUMNS,
  /// 引号不成对: a quoted cell does not end.
  QUOTES,
  /// 代码重复: an earlier line gave this code another name.
  DUPLICATE
}
