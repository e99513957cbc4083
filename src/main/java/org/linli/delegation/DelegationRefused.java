package org.linli.delegation;

import org.linli.shared.Refusal;

/// 代办被拒 — a delegation that cannot be given now.
final class DelegationRefused extends Refusal {

  DelegationRefused(String key) {
    super(key);
  }
}
