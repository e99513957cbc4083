package org.linli.round;

import org.linli.lifecycle.Part;

/// 轮次中的身份 — what somebody is in one round.
enum RoundPart implements Part {
  /// 责任人: owes it.
  HOLDER,
  /// 工作台: the desk of the place.
  DESK,
  /// 系统: by the calendar.
  SYSTEM
}
