package org.linli.supervision;

import org.linli.lifecycle.Part;

/// 督办中的身份 — what somebody is in one supervision.
enum SupervisionPart implements Part {
  /// 承办人: holds an open item of the matter.
  HOLDER,
  /// 督办人: a desk of the place, on the level that supervises or above.
  SUPERVISOR,
  /// 系统: acts by a rule.
  SYSTEM
}
