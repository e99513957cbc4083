package org.linli.admission;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 准入已改 — something was put on the list, asked for, decided or taken off.
record AdmissionChanged(Admission admission, AdmissionAction action, Actor by) implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "admission",
        admission.id(),
        action.name(),
        null,
        admission.state().name(),
        by,
        by.part().name(),
        by.county(),
        admission.category(),
        null);
  }
}
