package org.linli.access;

import org.linli.shared.Refusal;

/// 访问被拒 — a sign-in or a change of accounts that cannot be done now.
final class AccessRefused extends Refusal {

  AccessRefused(String key, Object... arguments) {
    super(key, arguments);
  }
}
