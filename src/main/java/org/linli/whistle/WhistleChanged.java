package org.linli.whistle;

import org.jspecify.annotations.Nullable;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 召集已变更 — the one event: this act happened on this call; never a word of what was said.
record WhistleChanged(
    WhistleCall call,
    WhistleAction action,
    @Nullable WhistleState from,
    WhistleState to,
    Actor by,
    WhistlePart part)
    implements Happened {

  /// The noun of this module's acts in the journal.
  static final String NOUN = "whistle";

  @Override
  public Act act() {
    Whistle whistle = call.whistle();
    return new Act(
        whistle.county(),
        NOUN,
        call.id(),
        action.name(),
        from == null ? null : from.name(),
        to.name(),
        by,
        part.name(),
        call.placePath(),
        whistle.occasion() + " " + whistle.item() + " " + whistle.matter().value(),
        null);
  }
}
