package org.linli.supervision;

import org.jspecify.annotations.Nullable;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 督办已变更 — the one event: this act happened on this supervision; never a word of what was said.
record SupervisionChanged(
    Supervision supervision,
    SupervisionAction action,
    @Nullable SupervisionState from,
    Actor by,
    SupervisionPart part)
    implements Happened {

  /// The noun of this module's acts in the journal.
  static final String NOUN = "supervision";

  @Override
  public Act act() {
    return new Act(
        supervision.county(),
        NOUN,
        supervision.id(),
        action.name(),
        from == null ? null : from.name(),
        supervision.state().name(),
        by,
        part.name(),
        supervision.placePath(),
        supervision.cause() + " " + supervision.desk() + " " + supervision.matter().value(),
        null);
  }
}
