package org.linli.place;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 地点已变更 — a place (or with OPEN_COUNTY a whole county) was opened, changed or taken out of use.
///
/// @param place the place after the change
/// @param by who did it
public record PlaceChanged(Place place, PlaceAction action, Actor by) implements Happened {

  @Override
  public Act act() {
    return new Act(
        place.county(),
        "place",
        place.id().value(),
        action.name(),
        null,
        null,
        by,
        by.part().name(),
        place.path(),
        place.kind().name(),
        null);
  }
}
