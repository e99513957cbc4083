package org.linli.account;

import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.journal.ClientTransactions;

/// 授予表 — the part an account is given, as it comes from a page or a program.
record PartForm(
    @Nullable String part,
    @Nullable String placePath,
    @Nullable String organisation,
    @Nullable String person,
    @Nullable Integer version) {

  Accounts.Part wanted() {
    return AccountForm.part(part, placePath, organisation, person);
  }

  int seen() {
    return version == null ? 0 : version;
  }

  AccountForm typed() {
    return new AccountForm(null, part, null, placePath, organisation, person);
  }

  byte[] digest(String account) {
    AccountForm typed = typed();
    return ClientTransactions.digest(
        "account.part",
        account,
        typed.text(part),
        typed.text(placePath),
        typed.text(organisation),
        typed.text(person),
        "" + seen());
  }
}
