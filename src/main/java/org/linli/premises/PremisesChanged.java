package org.linli.premises;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.place.Place;
import org.linli.shared.Actor;

/// 房屋已变更 — a mark, a site or the use of a door was changed; an act on its place.
///
/// @param detail the kind of mark, site or use
record PremisesChanged(Place place, PremisesAction action, String detail, Actor by)
    implements Happened {

  @Override
  public Act act() {
    return new Act(
        place.county(),
        "premises",
        place.id().value(),
        action.name(),
        null,
        null,
        by,
        by.part().name(),
        place.path(),
        detail,
        null);
  }
}
