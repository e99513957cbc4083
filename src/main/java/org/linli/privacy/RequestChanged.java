package org.linli.privacy;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 请求已变更 — somebody asked, decided or fetched; an act on the request, never a word about the
/// person.
record RequestChanged(PersonRequest request, RequestAction action, String detail, Actor by)
    implements Happened {

  @Override
  public Act act() {
    return new Act(
        request.county(),
        "privacy",
        request.id(),
        action.name(),
        null,
        null,
        by,
        by.part().name(),
        request.placePath(),
        detail,
        null);
  }
}
