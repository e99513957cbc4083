package org.linli.supervision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Invalid;

/// 决定表 — what a meeting decided about one of its matters.
///
/// @param matter its number
/// @param category the code of the item it becomes; empty = a note
/// @param note what was decided
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
public record DecisionForm(
    @Nullable String matter, @Nullable String category, @Nullable String note, @Nullable UUID tx) {

  private static final int LONGEST = 2000;

  /// Refuses words that are missing or too long.
  void check() {
    if (text(note).isEmpty()) {
      throw new Invalid("note", "lifecycle.missing.NOTE");
    }
    if (text(note).length() > LONGEST) {
      throw new Invalid("note", "web.tooLong");
    }
  }

  byte[] digest(UUID meeting) {
    return ClientTransactions.digest(
        "meeting decision", meeting.toString(), text(matter), text(category), text(note));
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
