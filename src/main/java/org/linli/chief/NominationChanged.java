package org.linli.chief;

import org.jspecify.annotations.Nullable;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 任职已推进 — an appointment on its way came a step further.
record NominationChanged(
    Nomination nomination,
    NominationAction action,
    @Nullable NominationState from,
    NominationState to,
    String part,
    Actor by)
    implements Happened {

  @Override
  public Act act() {
    return new Act(
        nomination.county(),
        "nomination",
        nomination.id(),
        action.name(),
        from == null ? null : from.name(),
        to.name(),
        by,
        part,
        nomination.placePath(),
        nomination.kind().code(),
        null);
  }
}
