package org.linli.account;

import java.util.Optional;
import java.util.UUID;
import org.linli.access.Accounts;
import org.linli.credential.Passwords;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Component;

/// 账号提交 — writes from pages and programs, each done once; a password is given out the first time
/// only.
@Component
class AccountWrites {

  private final Accounts accounts;
  private final Passwords passwords;
  private final ClientTransactions transactions;

  AccountWrites(Accounts accounts, Passwords passwords, ClientTransactions transactions) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.transactions = transactions;
  }

  /// 结果 — the account, and its new password unless the same submit came before.
  record Done(UUID account, Optional<String> password) {}

  Done open(Actor actor, AccountForm form, UUID tx) {
    String password = passwords.fresh(String.valueOf(form.login()).strip());
    var outcome =
        transactions.once(
            actor,
            tx,
            form.digest(),
            () -> accounts.openFor(actor, form.account(password)).toString());
    return new Done(
        UUID.fromString(outcome.reference()),
        outcome.repeated() ? Optional.empty() : Optional.of(password));
  }

  Done move(Actor actor, UUID account, String action, int version, UUID tx) {
    var given = new String[1];
    transactions.once(
        actor,
        tx,
        ClientTransactions.digest("account.move", account.toString(), action, "" + version),
        () -> {
          switch (action) {
            case "RESET" -> given[0] = accounts.reset(actor, account, version);
            case "DISABLE" -> accounts.disable(actor, account, version);
            case "ENABLE" -> accounts.enable(actor, account, version);
            case "FACTOR_OFF" -> accounts.takeFactor(actor, account, version);
            default -> throw new NotFound();
          }
          return account.toString();
        });
    return new Done(account, Optional.ofNullable(given[0]));
  }

  /// Gives a part and its area.
  void give(Actor actor, UUID account, PartForm form, UUID tx) {
    transactions.once(
        actor,
        tx,
        form.digest(account.toString()),
        () -> {
          accounts.give(actor, account, form.wanted(), form.seen());
          return account.toString();
        });
  }
}
