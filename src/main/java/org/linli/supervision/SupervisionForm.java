package org.linli.supervision;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.lifecycle.Evidence;
import org.linli.shared.Invalid;

/// 督办办理表 — what comes along when a matter is raised, instructed or answered.
///
/// @param note why it is raised, the leader's words, or the answer
/// @param seen the version the reader saw; -1 or nothing = any
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
public record SupervisionForm(@Nullable String note, @Nullable Integer seen, @Nullable UUID tx) {

  private static final int LONGEST = 2000;

  /// Only words.
  public static SupervisionForm of(String note) {
    return new SupervisionForm(note, null, null);
  }

  /// What of it the table may ask for.
  Set<Evidence> evidence() {
    if (text().length() > LONGEST) {
      throw new Invalid("note", "web.tooLong");
    }
    return text().isEmpty() ? EnumSet.noneOf(Evidence.class) : EnumSet.of(Evidence.NOTE);
  }

  String text() {
    return note == null ? "" : note.strip();
  }

  int version() {
    return seen == null ? -1 : seen;
  }

  byte[] digest(String about, String action) {
    return ClientTransactions.digest("supervision", about, action, text());
  }
}
