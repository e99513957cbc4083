package org.linli.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 日志条目 — one act as it stands in the journal.
///
/// @param county six digits
/// @param subject the thing acted on
/// @param seq 1, 2, 3 … within the subject
/// @param noun the module's word for the subject
/// @param action the name of the action
/// @param from the state before
/// @param to the state after
/// @param actor the account that acted; the nil id for guests and the system
/// @param behalf the account that was acted for; null = the actor's own
/// @param part the part played in this subject
/// @param placePath where the subject lay at that moment
/// @param detail a code such as a rung or a category
/// @param at when it was written
public record Entry(
    String county,
    UUID subject,
    int seq,
    String noun,
    String action,
    @Nullable String from,
    @Nullable String to,
    UUID actor,
    @Nullable UUID behalf,
    String part,
    String placePath,
    String detail,
    Instant at) {}
