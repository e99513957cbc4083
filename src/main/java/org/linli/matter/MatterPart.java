package org.linli.matter;

import org.linli.lifecycle.Part;

/// 事项中的身份 — what somebody is in one matter.
enum MatterPart implements Part {
  /// 反映人: signed in as the reporter or holding the link of the receipt.
  REPORTER,
  /// 承办人: the person of the post, a member of the organisation, or who came by their link.
  HOLDER,
  /// 工作台: the desk the place belongs to, the community's first.
  DESK,
  /// 上级工作台: street and county.
  UPPER_DESK,
  /// 审批人: a second person of a desk, for what somebody asked him to approve.
  APPROVER,
  /// 回访人: a person of a desk who had no hand in it and asks the reporter afterwards.
  REVISITOR,
  /// 系统: acts by a rule.
  SYSTEM
}
