package org.linli.redraw;

import org.linli.shared.Refusal;

/// 重划被拒 — a redraw the tree cannot take now.
final class RedrawRefused extends Refusal {

  private RedrawRefused(String key, Object... arguments) {
    super(key, arguments);
  }

  static RedrawRefused closedAlready() {
    return new RedrawRefused("redraw.refused.closed");
  }

  static RedrawRefused forTheStreet() {
    return new RedrawRefused("redraw.refused.street");
  }

  static RedrawRefused hindered(MovesAlong.Count count) {
    return new RedrawRefused(
        "redraw.refused.hindered", "key:redraw.count." + count.what(), count.number());
  }
}
