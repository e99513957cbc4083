package org.linli.account;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.journal.ClientTransactions;
import org.linli.shared.AccountPart;
import org.linli.shared.Invalid;

/// 开户表 — the fields of a new account as they come from a page or a program.
record AccountForm(
    @Nullable String login,
    @Nullable String part,
    @Nullable String displayName,
    @Nullable String placePath,
    @Nullable String organisation,
    @Nullable String person) {

  static AccountForm blank() {
    return new AccountForm(null, null, null, null, null, null);
  }

  Accounts.NewAccount account(String password) {
    Accounts.Part wanted = part(part, placePath, organisation, person);
    return new Accounts.NewAccount(
        text(login).strip(),
        password,
        wanted.part(),
        text(displayName),
        wanted.placePath(),
        wanted.organisation(),
        wanted.person());
  }

  /// A part as typed; what cannot be read: invalid.
  static Accounts.Part part(
      @Nullable String part,
      @Nullable String placePath,
      @Nullable String organisation,
      @Nullable String person) {
    AccountPart wanted =
        Arrays.stream(AccountPart.values())
            .filter(each -> each.name().equals(part))
            .findFirst()
            .orElseThrow(() -> new Invalid("part", "access.error.part"));
    return new Accounts.Part(
        wanted,
        placePath == null ? "" : placePath.strip(),
        id(organisation, "organisation"),
        id(person, "person"));
  }

  byte[] digest() {
    return ClientTransactions.digest(
        "account.open",
        text(login),
        text(part),
        text(displayName),
        text(placePath),
        text(organisation),
        text(person));
  }

  String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  private static @Nullable UUID id(@Nullable String typed, String field) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return UUID.fromString(typed.strip());
    } catch (IllegalArgumentException unreadable) {
      throw new Invalid(field, "access.error." + field);
    }
  }
}
