package org.linli.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.linli.person.PersonId;
import org.linli.shared.Review;

/// 个人信息请求 — one request about one person.
record PersonRequest(
    String county,
    UUID id,
    PersonId person,
    String placePath,
    RequestKind kind,
    Ground ground,
    RequestState state,
    Review review) {

  private static final Duration OPEN = Duration.ofHours(24);

  /// True while the granted export can be fetched.
  boolean open(Instant now) {
    return kind == RequestKind.EXPORT && state == RequestState.GRANTED && review.lasts(OPEN, now);
  }
}
