package org.linli.category;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 类别已改 — somebody added or changed a category of the county's catalogue.
record CategoryChanged(String county, String code, boolean added, Actor by) implements Happened {

  @Override
  public Act act() {
    UUID subject = UUID.nameUUIDFromBytes((county + " " + code).getBytes(StandardCharsets.UTF_8));
    return new Act(
        county,
        "category",
        subject,
        added ? "ADD" : "CHANGE",
        null,
        null,
        by,
        by.part().name(),
        county,
        code,
        null);
  }
}
