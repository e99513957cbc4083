package org.linli.reach;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.access.Accounts;
import org.linli.person.Holding;
import org.linli.person.Whom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 触达持有 — the mailbox and the browsers of a person's accounts.
@Component
class ReachHeld implements Holding {

  private static final int AFTER_MESSAGES = 55;

  private final JdbcClient database;
  private final Accounts accounts;
  private final Mailboxes mailboxes;

  ReachHeld(JdbcClient database, Accounts accounts, Mailboxes mailboxes) {
    this.database = database;
    this.accounts = accounts;
    this.mailboxes = mailboxes;
  }

  @Override
  public int order() {
    return AFTER_MESSAGES;
  }

  @Override
  public List<Item> held(Whom whom) {
    return accounts.of(whom).stream()
        .flatMap(account -> mailboxes.address(whom.county(), account).stream())
        .map(address -> new Item("reach.held", Map.of("reach.mailbox", address)))
        .toList();
  }

  @Override
  public void erase(Whom whom) {
    UUID[] ids = accounts.of(whom).toArray(UUID[]::new);
    for (String table : List.of("mailbox", "push_browser")) {
      database
          .sql("delete from " + table + " where county = ? and account_id = any(?)")
          .params(whom.county(), ids)
          .update();
    }
  }
}
