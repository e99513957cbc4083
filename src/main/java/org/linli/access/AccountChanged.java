package org.linli.access;

import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 账号已变更 — an account was opened, disabled, enabled, reset or signed in to.
record AccountChanged(Account account, AccountAction action, Actor by) implements Happened {

  @Override
  public Act act() {
    return new Act(
        account.county(),
        "account",
        account.id(),
        action.name(),
        null,
        null,
        by,
        by.part().name(),
        account.placePath(),
        account.part().name(),
        null);
  }
}
