package org.linli.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.credential.Passwords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 示例账号 — their well-known password never leaves this machine: a public server replaces it.
@Component
class SampleAccounts {

  static final String PASSWORD = "linli-sample";
  private static final Logger LOG = LoggerFactory.getLogger(SampleAccounts.class);
  // one hash takes some fifty milliseconds; the rest is opened by the administrator when needed
  private static final int MOST_OPENED = 40;

  private final AccountStore store;
  private final Passwords passwords;
  private final boolean open;

  SampleAccounts(
      AccountStore store, Passwords passwords, @Value("${linli.public:false}") boolean open) {
    this.store = store;
    this.passwords = passwords;
    this.open = open;
  }

  @Nullable String hash() {
    return open ? null : passwords.hash(PASSWORD);
  }

  /// On a public server: the highest accounts get random passwords, printed once; all others can no
  /// longer sign in.
  void replace() {
    if (!open || !store.anySample()) {
      return;
    }
    List<Account> highest = store.samples(MOST_OPENED);
    store.closeSamples();
    var lines = new StringBuilder();
    for (Account account : highest) {
      String password = passwords.fresh(account.login());
      store.open(account, passwords.hash(password));
      lines
          .append("\n  ")
          .append(account.county())
          .append('/')
          .append(account.login())
          .append("  ")
          .append(password);
    }
    LOG.warn("New passwords of the sample accounts, shown this once:{}", lines);
  }
}
