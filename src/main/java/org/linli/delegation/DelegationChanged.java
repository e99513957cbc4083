package org.linli.delegation;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 代办已变更 — a delegation was given or ended before its time.
///
/// @param action `GIVE` or `END`
/// @param placePath where the absent one works
record DelegationChanged(Delegation delegation, String action, String placePath, Actor by)
    implements Happened {

  /// The noun of this module's acts in the journal.
  static final String NOUN = "delegation";

  @Override
  public Act act() {
    return new Act(
        delegation.county(),
        NOUN,
        delegation.id(),
        action,
        null,
        null,
        by,
        by.part().name(),
        placePath,
        delegation.absent()
            + " "
            + delegation.delegate()
            + " "
            + delegation.since()
            + "/"
            + delegation.until(),
        null);
  }
}
