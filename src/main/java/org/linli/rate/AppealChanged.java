package org.linli.rate;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.Act;
import org.linli.journal.Entry;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 申诉已变更 — the one event: this act happened on this appeal; never a word of what was said.
record AppealChanged(
    Appeal appeal,
    AppealAction action,
    @Nullable AppealState from,
    AppealState to,
    Actor by,
    AppealPart part)
    implements Happened {

  private static final String NOUN = "appeal";

  @Override
  public Act act() {
    return new Act(
        appeal.county(),
        NOUN,
        appeal.id(),
        action.name(),
        from == null ? null : from.name(),
        to.name(),
        by,
        part.name(),
        appeal.placePath(),
        appeal.item() + " " + appeal.matter().value(),
        null);
  }

  /// The matter an entry is about, when it is about an appeal.
  static Optional<UUID> matter(Entry entry) {
    return entry.noun().equals(NOUN)
        ? Optional.of(UUID.fromString(entry.detail().split(" ")[1]))
        : Optional.empty();
  }
}
