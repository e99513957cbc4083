package org.linli.round;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 新计划 — a plan as it is to hold.
///
/// @param code names the plan through all its changes: upper-case letters, digits and `_`
/// @param kind the [Rounded#kind] of its subjects
/// @param selector which of them; empty = all of the kind
/// @param area path of the place in which it holds
/// @param post the kind of post of a plan owed by [Owed#POST], else null
/// @param lead days before the due day from which it can be done, 0 to 366
/// @param grace days after the due day until it is missed, 0 to 366
/// @param form the kind of record that resolves it, such as `VISIT`
/// @param priority the higher the further up in a list, 0 to 9
/// @param since no round is due before this day
public record NewPlan(
    String code,
    String zh,
    String en,
    String kind,
    String selector,
    String area,
    Owed owed,
    @Nullable String post,
    Cadence cadence,
    int lead,
    int grace,
    String form,
    int priority,
    LocalDate since) {}
