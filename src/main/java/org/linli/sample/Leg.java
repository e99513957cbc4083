package org.linli.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterState;

/// 样例环节 — one stage of an item that is over, as it was when the item left it.
///
/// @param by the act by which it began
/// @param n the item's version after it
/// @param byItself nobody ended it, a rule did
/// @param late some due time of the item was missed until then
record Leg(
    MatterState state,
    Rung rung,
    @Nullable Hands holder,
    @Nullable Hands handler,
    Instant entered,
    @Nullable MatterAction by,
    @Nullable Instant due,
    Instant left,
    MatterAction action,
    int n,
    boolean byItself,
    boolean late,
    Rung nextRung,
    @Nullable Hands next) {

  /// As a rule ended it, which is not late for that.
  Leg endedByRule(boolean wasLate) {
    return new Leg(
        state, rung, holder, handler, entered, by, due, left, action, n, true, wasLate, nextRung,
        next);
  }
}
