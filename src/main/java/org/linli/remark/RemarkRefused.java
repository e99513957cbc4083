package org.linli.remark;

import org.linli.shared.Refusal;

/// 备注拒绝 — what is too many to keep.
final class RemarkRefused extends Refusal {

  RemarkRefused(String reason) {
    super("remark.refused." + reason);
  }
}
