package org.linli.contact;

import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 包联已变更 — somebody contacts a place or a person from now on, or no more.
record ContactChanged(UUID id, String action, Layer layer, String placePath, Actor by)
    implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "contact",
        id,
        action,
        null,
        null,
        by,
        by.part().name(),
        placePath,
        layer.name(),
        null);
  }
}
