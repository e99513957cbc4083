package org.linli.clearlist;

import org.jspecify.annotations.Nullable;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 明文名单已变更 — somebody asked, answered, withdrew or fetched; never a word about anybody on the list.
record ClearListChanged(
    ClearList list,
    ClearListAction action,
    @Nullable ClearListState from,
    ClearListState to,
    String detail,
    Actor by)
    implements Happened {

  @Override
  public Act act() {
    return new Act(
        list.county(),
        "clearlist",
        list.id(),
        action.name(),
        from == null ? null : from.name(),
        to.name(),
        by,
        by.part().name(),
        list.placePath(),
        detail,
        null);
  }
}
