package org.linli.remark;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 关注 — one of the staff wants to know when a matter moves.
///
/// @param moved name of the last act of somebody else, with its moment
/// @param news it happened since he has looked
record Follow(
    UUID id,
    UUID matter,
    UUID account,
    Instant since,
    @Nullable Instant movedAt,
    @Nullable String moved,
    boolean news) {}
