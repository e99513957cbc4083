package org.linli.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AccountPart;

/// 账号 — one account's row as it stands.
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
    int version) {

  boolean usable() {
    return disabledAt == null;
  }
}
