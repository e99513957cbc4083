package org.linli.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 日志检索 — which acts are looked for.
///
/// @param from the first moment
/// @param until the first moment that does not belong to it any more
/// @param noun the module's word for the subject, empty = any
/// @param actor who acted, null = anybody
/// @param after the last act of the page before, null for the first page
public record Search(
    Instant from, Instant until, String noun, @Nullable UUID actor, @Nullable After after) {

  /// 上一页末 — where an act stands among the others, the latest first.
  public record After(Instant at, UUID subject, int seq) {}
}
