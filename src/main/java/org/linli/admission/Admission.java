package org.linli.admission;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 准入事项 — one category on the list, for good or for a while.
///
/// @param until the first day on which it no longer holds; null = for good
/// @param askedBy the account that asked for it or put it on the list
/// @param decidedName who approved or refused it
record Admission(
    UUID id,
    String category,
    State state,
    String reason,
    LocalDate from,
    @Nullable LocalDate until,
    UUID askedBy,
    String askedName,
    @Nullable String decidedName,
    int version) {

  /// 状态.
  enum State {
    /// 待批准.
    ASKED,
    /// 已批准.
    APPROVED,
    /// 未批准.
    REFUSED
  }

  /// True when it is asked for or holds for a while only.
  boolean temporary() {
    return until != null;
  }

  /// True when it counts on this day.
  boolean holds(LocalDate day) {
    LocalDate end = until;
    return state == State.APPROVED && !from.isAfter(day) && (end == null || end.isAfter(day));
  }
}
