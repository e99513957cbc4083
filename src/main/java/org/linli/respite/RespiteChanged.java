package org.linli.respite;

import org.jspecify.annotations.Nullable;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 缓办已变更 — the one event: this act happened on this respite; never a word of what was said.
record RespiteChanged(
    Respite respite,
    RespiteAction action,
    @Nullable RespiteState from,
    RespiteState to,
    Actor by,
    RespitePart part)
    implements Happened {

  /// The noun of this module's acts in the journal.
  static final String NOUN = "respite";

  @Override
  public Act act() {
    return new Act(
        respite.county(),
        NOUN,
        respite.id(),
        action.name(),
        from == null ? null : from.name(),
        to.name(),
        by,
        part.name(),
        respite.placePath(),
        respite.kind() + " " + respite.item() + " " + respite.matter().value(),
        null);
  }
}
