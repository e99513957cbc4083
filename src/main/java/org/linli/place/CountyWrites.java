package org.linli.place;

import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Scope;
import org.springframework.stereotype.Component;

/// 县区写入 — opens a county once, however often it is sent.
@Component
class CountyWrites {

  private final Places places;
  private final ClientTransactions once;

  CountyWrites(Places places, ClientTransactions once) {
    this.places = places;
    this.once = once;
  }

  /// The number of new places.
  int open(Actor actor, String code, UUID tx) {
    if (!code.matches("[0-9]{6}")) {
      throw new Invalid("code", "place.error.county");
    }
    // the submit is kept in the county that is opened: one county per transaction
    Actor there = actor.in(Scope.nothing(code));
    byte[] digest = ClientTransactions.digest("place/counties", code);
    return Integer.parseInt(
        once.once(there, tx, digest, () -> "" + places.openCounty(actor, code)).reference());
  }
}
