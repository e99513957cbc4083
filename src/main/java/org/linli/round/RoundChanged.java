package org.linli.round;

import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 轮次已变 — a round was resolved or excused, or those of a day were missed; the detail is the code of
/// the plan, or how many were missed.
record RoundChanged(
    UUID subject,
    RoundAction action,
    RoundState from,
    RoundState to,
    RoundPart part,
    String placePath,
    String detail,
    Actor by)
    implements Happened {

  static final String NOUN = "round";

  @Override
  public Act act() {
    return new Act(
        by.county(),
        NOUN,
        subject,
        action.name(),
        from.name(),
        to.name(),
        by,
        part.name(),
        placePath,
        detail,
        null);
  }
}
