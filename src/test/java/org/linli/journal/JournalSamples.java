package org.linli.journal;

import java.util.UUID;
import org.linli.shared.Actor;

/// 样例 — acts of an invented noun.
final class JournalSamples {

  private JournalSamples() {}

  /// 事情 — what a module would publish.
  record Moved(Act act) implements Happened {}

  static Moved moved(String county, UUID subject, String action) {
    return new Moved(
        new Act(
            county,
            "sample",
            subject,
            action,
            null,
            action + "ED",
            Actor.system(county),
            "SYSTEM",
            county + "001001001",
            "GRID_CHIEF",
            new byte[] {1, 2, 3}));
  }
}
