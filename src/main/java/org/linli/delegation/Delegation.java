package org.linli.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 代办 — one account acts for another one from the first day to the last, both included.
///
/// @param absent whose work it is
/// @param delegate who does it
/// @param endedAt when somebody ended it before its time
record Delegation(
    String county,
    UUID id,
    UUID absent,
    UUID delegate,
    LocalDate since,
    LocalDate until,
    @Nullable Instant endedAt,
    int version) {

  /// 状态 — follows from the day, nobody sets it.
  enum State {
    /// 未开始.
    COMING,
    /// 代办中.
    RUNNING,
    /// 已结束.
    OVER
  }

  State state(LocalDate today) {
    if (endedAt != null || today.isAfter(until)) {
      return State.OVER;
    }
    return today.isBefore(since) ? State.COMING : State.RUNNING;
  }
}
