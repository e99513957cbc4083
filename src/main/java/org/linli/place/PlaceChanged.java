package org.linli.place;

import org.jspecify.annotations.Nullable;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 地点已变更 — a place (with MOVE and RETIRE: and all below it; with OPEN_COUNTY: a whole county) was
/// opened, changed, moved or taken out of use.
///
/// @param place the place after the change
/// @param from its path before, when it was moved
/// @param by who did it
public record PlaceChanged(Place place, PlaceAction action, @Nullable String from, Actor by)
    implements Happened {

  static PlaceChanged of(Place place, PlaceAction action, Actor by) {
    return new PlaceChanged(place, action, null, by);
  }

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
        from == null ? place.kind().name() : place.kind() + " " + from,
        null);
  }
}
