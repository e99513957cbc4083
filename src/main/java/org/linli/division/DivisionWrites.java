package org.linli.division;

import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 区划写入 — an import from outside, done once however often it is sent.
@Component
class DivisionWrites {

  private static final String REPEATED = "=";

  private final Divisions divisions;
  private final ClientTransactions once;

  DivisionWrites(Divisions divisions, ClientTransactions once) {
    this.divisions = divisions;
    this.once = once;
  }

  /// 已办 — the number of the edition, and whether this very file had been taken before.
  record Done(int number, boolean repeated) {}

  Done take(Actor actor, String edition, DivisionFile file, UUID tx) {
    byte[] digest =
        ClientTransactions.digest("division/import", edition, Edition.hex(file.digest()));
    String reference =
        once.once(
                actor,
                tx,
                digest,
                () -> {
                  Divisions.Taken taken = divisions.take(actor, edition, file, ImportProgress.NONE);
                  return (taken.repeated() ? REPEATED : "") + taken.edition().number();
                })
            .reference();
    boolean repeated = reference.startsWith(REPEATED);
    return new Done(Integer.parseInt(reference.substring(repeated ? 1 : 0)), repeated);
  }
}
