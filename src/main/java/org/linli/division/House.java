package org.linli.division;

import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 主管 — who keeps what all counties of one house share.
///
/// @param county whose system administrator it is alone; empty = every county's
@Component
record House(@Value("${linli.county:}") String county) {

  boolean keptBy(Actor actor) {
    return actor.part() == AccountPart.SYSTEM
        || actor.part() == AccountPart.SYSTEM_ADMINISTRATOR
            && (county.isBlank() || county.equals(actor.county()));
  }
}
