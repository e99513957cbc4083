package org.linli.privacy;

/// 请求种类 — what is asked for.
enum RequestKind {
  /// 查阅复制: everything held, as a file.
  EXPORT,
  /// 删除.
  ERASURE
}
