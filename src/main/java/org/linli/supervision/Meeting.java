package org.linli.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.matter.MatterId;

/// 现场办公会 — a meeting on the spot about several matters: when, where, who came and what was decided;
/// words by their number beside those of the matters.
record Meeting(
    String county,
    UUID id,
    String placePath,
    LocalDate heldOn,
    UUID by,
    Instant at,
    List<MatterId> matters,
    List<UUID> attendees,
    List<Decision> decisions) {

  /// 决定 — it became an item of its matter, or a note.
  ///
  /// @param item 0 = a note
  record Decision(int seq, MatterId matter, int item, int words) {}
}
