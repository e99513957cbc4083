package org.linli.matter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;

/// 事项已流转 — the one event: this act happened on this item of this matter.
///
/// @param item number of the item, 0 = the matter as a whole
/// @param rung where it stands now
public record MatterMoved(
    String county,
    MatterId matter,
    int item,
    MatterAction action,
    @Nullable MatterState from,
    MatterState to,
    Rung rung,
    String placePath,
    Actor by,
    Instant at) {}
