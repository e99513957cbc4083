package org.linli.rate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterId;

/// 剔除申诉 — one row of `rate_appeal`: an organisation asks that an item is not counted for it.
///
/// @param reason number of the words in the matter's own
/// @param decision number of the words, null = not decided
record Appeal(
    String county,
    UUID id,
    MatterId matter,
    int item,
    UUID organisation,
    String placePath,
    AppealState state,
    int reason,
    UUID askedBy,
    UUID askedPerson,
    Instant askedAt,
    @Nullable Integer decision,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt) {}
