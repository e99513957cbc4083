package org.linli.account;

import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 设置链接已给出 — somebody from another county was given the link that sets up a county's
/// administrators.
///
/// @param link stands for the link in the journal; it opens nothing
/// @param county six digits
record LinkOffered(UUID link, String county, Actor by) implements Happened {

  @Override
  public Act act() {
    return new Act(
        county,
        "account",
        link,
        "OFFER",
        null,
        null,
        by,
        by.part().name(),
        county,
        by.county(),
        null);
  }
}
