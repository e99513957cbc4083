package org.linli.clearlist;

import org.linli.lifecycle.Part;

/// 明文名单中的身份 — what somebody is for one request.
enum ClearListPart implements Part {
  /// 申请人.
  ASKER,
  /// 工作台: a desk whose area the list lies in.
  DESK,
  /// 系统: acts by a rule.
  SYSTEM
}
