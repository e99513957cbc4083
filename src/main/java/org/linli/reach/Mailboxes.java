package org.linli.reach;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 邮箱册 — the mailbox of an account, given by its owner; the address lies sealed and is shown
/// masked.
@Component
class Mailboxes {

  private static final int LONGEST = 200;
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,24}");

  private final JdbcClient database;
  private final Vault vault;
  private final ClientTransactions once;
  private final ApplicationEventPublisher events;

  Mailboxes(
      JdbcClient database, Vault vault, ClientTransactions once, ApplicationEventPublisher events) {
    this.database = database;
    this.vault = vault;
    this.once = once;
    this.events = events;
  }

  /// The address as it may be shown; empty when there is none.
  String shown(String county, UUID account) {
    return address(county, account).map(Mailboxes::masked).orElse("");
  }

  Optional<String> address(String county, UUID account) {
    return database
        .sql("select sealed from mailbox where county = ? and account_id = ?")
        .params(county, account)
        .query((row, n) -> vault.open(county, row.getBytes("sealed")))
        .optional();
  }

  /// Keeps the actor's own address; an empty one takes it away. [Invalid] when it is none.
  void keep(Actor actor, @Nullable String typed, UUID tx) {
    String address = typed == null ? "" : typed.strip();
    if (!address.isEmpty() && (address.length() > LONGEST || !ADDRESS.matcher(address).matches())) {
      throw new Invalid("mailbox", "reach.error.mailbox");
    }
    once.once(
        actor,
        tx,
        ClientTransactions.digest("mailbox", address),
        () -> {
          database
              .sql("delete from mailbox where county = ? and account_id = ?")
              .params(actor.county(), actor.id())
              .update();
          if (!address.isEmpty()) {
            database
                .sql("insert into mailbox (county, account_id, sealed) values (?, ?, ?)")
                .params(actor.county(), actor.id(), vault.seal(actor.county(), address))
                .update();
          }
          String action = address.isEmpty() ? "END" : "CHANGE";
          events.publishEvent(new ReachChanged("mailbox", actor.id(), action, actor));
          return "";
        });
  }

  private static String masked(String address) {
    int at = address.indexOf('@');
    return address.charAt(0) + "***" + address.substring(at);
  }
}
