package org.linli.hotline;

import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 工单已变 — something was done about an order; codes only, never a word or a number of a person.
///
/// @param noun `hotline-order`, `hotline-class` or `hotline-batch`
record OrderChanged(
    String noun, UUID subject, HotlineAction action, String path, String detail, Actor by)
    implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        noun,
        subject,
        action.name(),
        null,
        null,
        by,
        by.part().name(),
        path,
        detail,
        null);
  }
}
