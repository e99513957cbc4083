package org.linli.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.PersonId;

/// 个人信息请求 — one request about one person.
record PersonRequest(
    String county,
    UUID id,
    PersonId person,
    String placePath,
    RequestKind kind,
    Ground ground,
    RequestState state,
    UUID askedBy,
    Instant askedAt,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt) {

  private static final Duration OPEN = Duration.ofHours(24);

  /// True while the granted export can be fetched.
  boolean open(Instant now) {
    Instant decided = decidedAt;
    return kind == RequestKind.EXPORT
        && state == RequestState.GRANTED
        && decided != null
        && now.isBefore(decided.plus(OPEN));
  }
}
