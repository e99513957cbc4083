package org.linli.reach;

import org.linli.shared.Refusal;

/// 触达被拒 — what may not be kept now.
final class ReachRefused extends Refusal {

  private static final long serialVersionUID = 1;

  ReachRefused(String key) {
    super(key);
  }
}
