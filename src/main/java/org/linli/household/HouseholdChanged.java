package org.linli.household;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.place.Place;
import org.linli.shared.Actor;

/// 户已变更 — the rental elements of a door were changed or seen in clear.
record HouseholdChanged(Place place, HouseholdAction action, String detail, Actor by)
    implements Happened {

  @Override
  public Act act() {
    return new Act(
        place.county(),
        "household",
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
