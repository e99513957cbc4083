package org.linli.message;

import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 偏好已改 — somebody chose how he hears of what he is told, or what holds in his county.
///
/// @param subject his account, or what stands for the county
/// @param action CHOOSE or RULE
record PreferenceChanged(UUID subject, String action, Actor by) implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "preference",
        subject,
        action,
        null,
        null,
        by,
        by.part().name(),
        by.county(),
        "",
        null);
  }
}
