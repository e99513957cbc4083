package org.linli.category;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 类别已改 — somebody changed the county's catalogue.
///
/// @param code of the category, or `*`
/// @param action ADD, CHANGE, END or TAKE
record CategoryChanged(String county, String code, String action, Actor by) implements Happened {

  @Override
  public Act act() {
    UUID subject = UUID.nameUUIDFromBytes((county + " " + code).getBytes(StandardCharsets.UTF_8));
    return new Act(
        county, "category", subject, action, null, null, by, by.part().name(), county, code, null);
  }
}
