package org.linli.chief;

/// 任职动作 — what moves an appointment from one stage to the next.
enum NominationAction {
  /// 推荐.
  RECOMMEND,
  /// 确认.
  CONFIRM,
  /// 公示.
  GIVE_NOTICE,
  /// 到任.
  TAKE_OFFICE,
  /// 离任.
  END,
  /// 终止.
  DROP
}
