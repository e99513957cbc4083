package org.linli.chief;

import java.time.LocalDate;
import org.linli.shared.Refusal;

/// 任免被拒 — a step that cannot be taken now.
final class ChiefRefused extends Refusal {

  private ChiefRefused(String key, Object... arguments) {
    super(key, arguments);
  }

  static ChiefRefused stillPublic(LocalDate until) {
    return new ChiefRefused("chief.refused.stillPublic", until.toString());
  }

  static ChiefRefused underWay() {
    return new ChiefRefused("chief.refused.underWay");
  }
}
