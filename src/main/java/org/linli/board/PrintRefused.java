package org.linli.board;

import org.linli.shared.Refusal;

/// 印制不可为 — the print run does not stand so that this could be done.
final class PrintRefused extends Refusal {

  PrintRefused(String key) {
    super(key);
  }
}
