package org.linli.access;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AccountPart;
import org.springframework.security.core.AuthenticatedPrincipal;

/// 已登录 — what a session remembers: which account or link, never a scope; the scope is asked for
/// anew.
///
/// @param account the account; null for a link
/// @param version of the account at sign-in: a reset or disabled account ends its sessions
/// @param behalf the account he acts for now while its holder is on leave; null = for himself
/// @param link hex of the link's token hash; null for an account
record SignedIn(
    String county,
    AccountPart part,
    @Nullable UUID account,
    int version,
    @Nullable String link,
    @Nullable UUID behalf)
    implements AuthenticatedPrincipal, Serializable {

  @Serial private static final long serialVersionUID = 1;

  static SignedIn of(Account account) {
    return new SignedIn(
        account.county(), account.part(), account.id(), account.version(), null, null);
  }

  static SignedIn of(String county, String link) {
    return new SignedIn(county, AccountPart.LINK, null, 0, link, null);
  }

  /// The same account, acting for another one.
  SignedIn on(@Nullable UUID other) {
    return new SignedIn(county, part, account, version, link, other);
  }

  @Override
  public String getName() {
    return county + "/" + (account == null ? "link" : account);
  }
}
