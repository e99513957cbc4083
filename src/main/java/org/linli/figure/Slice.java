package org.linli.figure;

/// 切面 — the way the counts of a place are cut apart.
public enum Slice {
  /// 类别.
  CATEGORY("c:"),
  /// 渠道.
  CHANNEL("n:"),
  /// 办结层级: the rung at which it ended.
  RUNG("r:");

  private final String prefix;

  Slice(String prefix) {
    this.prefix = prefix;
  }

  /// How the slices of this kind begin in the cells.
  String prefix() {
    return prefix;
  }
}
