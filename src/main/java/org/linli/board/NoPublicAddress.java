package org.linli.board;

import org.linli.shared.Refusal;

/// 无公开网址 — a printed code would lead nowhere: boards wait until the public address is set.
final class NoPublicAddress extends Refusal {

  NoPublicAddress() {
    super("board.print.noAddress");
  }
}
