package org.linli.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AccountPart;

/// 账号 — one account's row as it stands.
///
/// @param granted the security administrator has given it its part; before that nobody signs in
/// @param passwordGiven somebody else chose the password: it is changed at the next sign-in
record Account(
    String county,
    UUID id,
    String login,
    @Nullable String passwordHash,
    AccountPart part,
    String displayName,
    String placePath,
    @Nullable UUID organisation,
    @Nullable UUID person,
    @Nullable Instant disabledAt,
    boolean sample,
    int version,
    boolean granted,
    boolean passwordGiven) {

  Account(
      String county,
      UUID id,
      String login,
      @Nullable String passwordHash,
      AccountPart part,
      String displayName,
      String placePath,
      @Nullable UUID organisation,
      @Nullable UUID person,
      @Nullable Instant disabledAt,
      boolean sample,
      int version) {
    this(
        county,
        id,
        login,
        passwordHash,
        part,
        displayName,
        placePath,
        organisation,
        person,
        disabledAt,
        sample,
        version,
        true,
        false);
  }

  boolean usable() {
    return disabledAt == null && granted;
  }
}
