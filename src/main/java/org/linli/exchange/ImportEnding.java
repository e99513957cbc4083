package org.linli.exchange;

/// 导入中止 — why a step of a list came to nothing; nothing of it was written.
enum ImportEnding {
  /// 已叫停: by who sent it.
  STOPPED,
  /// 情况有变: the whole list was wanted, and since it was looked at lines of it no longer fit.
  CHANGED,
  /// 地点在动: places of it were redrawn at the same moment.
  MOVED,
  /// 区域已调整: the area was retired, or lies elsewhere now.
  AREA_GONE,
  /// 出错: something that should not happen.
  FAILED
}
