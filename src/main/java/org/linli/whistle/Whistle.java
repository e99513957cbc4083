package org.linli.whistle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;
import org.linli.matter.MatterId;

/// 吹哨记录 — one row of `whistle`: why a desk called whom it called; words by their number beside
/// those of the matter.
///
/// @param rung the level of the desk that called
/// @param organisation the desk that called, where its account belongs to one
/// @param ruler the lowest desk that may rule upon a refusal
/// @param person the person behind the account that called
record Whistle(
    String county,
    UUID id,
    MatterId matter,
    int item,
    WhistleOccasion occasion,
    Rung rung,
    @Nullable UUID organisation,
    Rung ruler,
    int words,
    UUID by,
    UUID person,
    Instant at) {}
