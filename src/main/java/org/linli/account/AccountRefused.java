package org.linli.account;

import org.linli.shared.Refusal;

/// 账号被拒 — a change of one's own account that cannot be done.
final class AccountRefused extends Refusal {

  AccountRefused(String key) {
    super(key);
  }
}
