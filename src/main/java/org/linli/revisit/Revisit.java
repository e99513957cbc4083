package org.linli.revisit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterId;

/// 回访 — one row of `revisit`: no words and no person in it.
///
/// @param closedSeq the entry of the matter's journal by which it was closed out
/// @param from on this moment it may begin
/// @param due by this moment it should be done
/// @param confirmed the reporter has said since that it is solved
/// @param rated the reporter has given stars since
/// @param tries on how many days he was not reached
record Revisit(
    String county,
    UUID id,
    MatterId matter,
    String placePath,
    String category,
    RevisitState state,
    Instant closedAt,
    int closedSeq,
    Instant from,
    Instant due,
    boolean confirmed,
    boolean rated,
    int tries,
    @Nullable Instant triedAt,
    @Nullable Instant doneAt,
    @Nullable UUID doneBy,
    @Nullable RevisitResult result,
    @Nullable Integer stars) {

  /// On so many days somebody tries before nobody need try again.
  static final int MOST_TRIES = 3;
}
