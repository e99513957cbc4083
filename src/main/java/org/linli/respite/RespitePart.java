package org.linli.respite;

import org.linli.lifecycle.Part;

/// 缓办中的身份 — what somebody is in one respite.
enum RespitePart implements Part {
  /// 申请人: who asked, who holds the item, or a desk of its place.
  ASKER,
  /// 审批人: a desk of the place, on the level that has to decide or above.
  APPROVER,
  /// 反映人: whose answer is waited for.
  REPORTER,
  /// 系统: acts by a rule.
  SYSTEM
}
