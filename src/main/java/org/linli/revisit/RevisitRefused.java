package org.linli.revisit;

import org.linli.shared.Refusal;

/// 回访拒绝 — why this person cannot record this revisit now.
final class RevisitRefused extends Refusal {

  RevisitRefused(String reason, Object... arguments) {
    super("revisit.refused." + reason, arguments);
  }
}
