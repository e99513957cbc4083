package org.linli.division;

import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 区划已导入 — the dictionary took an edition: one act with the digest of the file, however many lines
/// it had.
///
/// @param edition the edition's own id
/// @param number the edition's number
/// @param digest SHA-256 of the file
record DivisionsImported(UUID edition, int number, byte[] digest, Actor by) implements Happened {

  @Override
  public Act act() {
    return new Act(
        by.county(),
        "division",
        edition,
        "IMPORT",
        null,
        null,
        by,
        by.part().name(),
        by.county(),
        "" + number,
        digest);
  }
}
