package org.linli.supervision;

/// 督办动作 — every act on a supervision.
enum SupervisionAction {
  /// 立督.
  RAISE,
  /// 催办: counted each time.
  REMIND,
  /// 批示: a leader's words.
  INSTRUCT,
  /// 答复.
  ANSWER,
  /// 了结: by the desk after the answer, or by itself when the matter comes to its end.
  END
}
