package org.linli.desk;

import org.linli.shared.Refusal;

/// 工作台被拒 — something about a work list that cannot be done now.
final class DeskRefused extends Refusal {

  DeskRefused(String key) {
    super(key);
  }
}
