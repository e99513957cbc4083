package org.linli.hotline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 答复 — what goes back to the hotline about one order, and what it ruled.
///
/// @param batch the file it went out with; null = it waits for the next
record Answer(
    UUID id,
    UUID order,
    UUID matter,
    String path,
    String source,
    AnswerKind kind,
    @Nullable AnswerResult result,
    @Nullable Integer days,
    @Nullable Instant answeredAt,
    Words words,
    UUID account,
    Instant writtenAt,
    @Nullable UUID batch,
    @Nullable Ruling ruling,
    @Nullable Instant ruledAt) {

  /// 答复原话 — what is sealed of it.
  record Words(String text, String told, String department, String responder, String phone) {}
}
