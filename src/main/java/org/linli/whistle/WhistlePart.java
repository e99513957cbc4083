package org.linli.whistle;

import org.linli.lifecycle.Part;

/// 召集中的身份 — what somebody is in one call.
enum WhistlePart implements Part {
  /// 吹哨方: the desk that called and keeps the matter.
  CALLER,
  /// 被召集单位: a member of the organisation, or who came by its link.
  CALLEE,
  /// 裁定人: the desk above the caller's.
  RULER,
  /// 系统: acts by a rule.
  SYSTEM
}
