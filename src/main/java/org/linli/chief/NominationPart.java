package org.linli.chief;

import org.linli.lifecycle.Part;

/// 任职中的身份 — what somebody is in one appointment.
enum NominationPart implements Part {
  /// 工作台: a desk whose area the post lies in.
  DESK,
  /// 系统: acts by a rule.
  SYSTEM
}
