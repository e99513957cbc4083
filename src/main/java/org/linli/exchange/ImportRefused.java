package org.linli.exchange;

import org.linli.shared.Refusal;

/// 导入被拒 — a step that a list cannot take now.
final class ImportRefused extends Refusal {

  private ImportRefused(String key) {
    super(key);
  }

  static ImportRefused notNow() {
    return new ImportRefused("exchange.refused.notNow");
  }

  static ImportRefused swept() {
    return new ImportRefused("exchange.refused.swept");
  }

  static ImportRefused nothing() {
    return new ImportRefused("exchange.refused.nothing");
  }
}
