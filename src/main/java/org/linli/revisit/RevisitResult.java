package org.linli.revisit;

/// 回访结果 — what the reporter says.
enum RevisitResult {
  /// 已解决.
  SOLVED,
  /// 部分解决.
  HALF,
  /// 未解决: the matter is reopened.
  NOT
}
