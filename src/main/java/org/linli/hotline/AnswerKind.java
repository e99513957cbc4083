package org.linli.hotline;

/// 回复种类 — what goes back to the hotline.
enum AnswerKind {
  /// 办结回复.
  ANSWER,
  /// 延期申请.
  EXTENSION,
  /// 退单申请.
  RETURN
}
