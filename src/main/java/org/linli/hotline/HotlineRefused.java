package org.linli.hotline;

import org.linli.shared.Refusal;

/// 热线未准 — what cannot be done now, and why.
final class HotlineRefused extends Refusal {

  HotlineRefused(String key) {
    super(key);
  }
}
