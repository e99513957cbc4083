package org.linli.person;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 人员已变更 — a person was registered, changed or seen in clear; the detail is a code, never a word
/// about him.
record PersonChanged(
    String county, PersonId person, String placePath, PersonAction action, String detail, Actor by)
    implements Happened {

  @Override
  public Act act() {
    return new Act(
        county,
        "person",
        person.value(),
        action.name(),
        null,
        null,
        by,
        by.part().name(),
        placePath,
        detail,
        null);
  }
}
