package org.linli.venue;

import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 阵地已变更 — what a station or venue offers was written down.
record VenueChanged(UUID id, String action, String placePath, VenueSort sort, Actor by)
    implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "venue",
        id,
        action,
        null,
        null,
        by,
        by.part().name(),
        placePath,
        sort.name(),
        null);
  }
}
