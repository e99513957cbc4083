package org.linli.supervision;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 办公会已记 — a meeting was written down, or one of its decisions; never a word of what was said.
///
/// @param action HOLD or DECIDE
/// @param detail how many matters and attendees, or the item a decision became (0 = a note)
record MeetingHeld(Meeting meeting, String action, String detail, Actor by) implements Happened {

  /// The noun of these acts in the journal.
  static final String NOUN = "meeting";

  @Override
  public Act act() {
    return new Act(
        meeting.county(),
        NOUN,
        meeting.id(),
        action,
        null,
        null,
        by,
        by.part().name(),
        meeting.placePath(),
        detail,
        null);
  }
}
