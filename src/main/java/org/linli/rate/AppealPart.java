package org.linli.rate;

import org.linli.lifecycle.Part;

/// 申诉中的身份 — what somebody is in one appeal.
enum AppealPart implements Part {
  /// 申诉单位: the organisation for which the item counts.
  ASKER,
  /// 裁定人: the desk of the county.
  ARBITER
}
