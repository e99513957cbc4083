package org.linli.admission;

import org.linli.shared.Refusal;

/// 准入被拒 — a decision about the list that cannot be made now.
final class AdmissionRefused extends Refusal {

  AdmissionRefused(String key) {
    super(key);
  }
}
