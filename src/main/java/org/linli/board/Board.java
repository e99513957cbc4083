package org.linli.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 公示板 — one board at one place, with its code and the time it was last printed.
///
/// @param placeId the place it hangs at, mostly a stairway
/// @param placePath where that place lies today
/// @param rosterChangedAt when somebody or something printed on it last changed
public record Board(
    UUID id,
    String county,
    String code,
    UUID placeId,
    String placePath,
    LocalDate putUp,
    @Nullable Instant printedAt,
    @Nullable Instant rosterChangedAt) {

  /// True when the roster changed after the board was printed.
  public boolean outOfDate() {
    return printedAt != null && rosterChangedAt != null && rosterChangedAt.isAfter(printedAt);
  }
}
