package org.linli.notice;

import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 已再试 — somebody sent a parked act or a failed message on its way again.
///
/// @param noun what was tried again
/// @param id of the waiting row
record Retried(String noun, UUID id, Actor by) implements Happened {

  static final String ACT = "outbox";
  static final String MESSAGE = "message";

  @Override
  public Act act() {
    return new Act(
        by.county(),
        noun,
        id,
        HealthController.RETRY,
        null,
        null,
        by,
        by.part().name(),
        by.county(),
        "",
        null);
  }
}
