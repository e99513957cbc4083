package org.linli.journal;

import org.linli.shared.Refusal;

/// 同号异文 — the same client transaction id came with another body.
final class OtherBody extends Refusal {

  OtherBody() {
    super("journal.otherBody");
  }
}
