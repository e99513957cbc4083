package org.linli.wording;

import org.linli.shared.Refusal;

/// 常用语已满 — somebody has as many as a list can show.
final class WordingRefused extends Refusal {

  WordingRefused() {
    super("wording.refused.full");
  }
}
