package org.linli.round;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 轮次 — one time at one subject, as it stands.
///
/// @param plan code of its plan
/// @param holder id of the post or the person that owes it; null = the desk of the place
/// @param from first day on which it can be done
/// @param due the day on which it is due; from the next one on it is overdue
/// @param end the last day; after it the round is missed
/// @param record what resolved it
record Round(
    UUID id,
    String plan,
    String kind,
    String selector,
    UUID subject,
    String placePath,
    @Nullable UUID holder,
    String form,
    int priority,
    LocalDate from,
    LocalDate due,
    LocalDate end,
    RoundState state,
    @Nullable LocalDate doneOn,
    @Nullable UUID record,
    @Nullable ExcuseReason reason) {}
