package org.linli.georeport;

import org.linli.shared.Refusal;

/// 合作方被拒 — something about a partner that cannot be done now.
final class PartnerRefused extends Refusal {

  PartnerRefused(String key) {
    super(key);
  }
}
