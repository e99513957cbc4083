package org.linli.round;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Invalid;

/// 免走表单 — why a round need not be done.
///
/// @param reason name of an [ExcuseReason]
/// @param words needed for OTHER, at most 200 signs
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record ExcuseForm(@Nullable String reason, @Nullable String words, @Nullable UUID tx) {

  private static final int LONGEST = 200;

  static ExcuseForm empty() {
    return new ExcuseForm(null, null, null);
  }

  byte[] digest(UUID round) {
    return ClientTransactions.digest(
        "round excuse", round.toString(), PlanForm.text(reason), PlanForm.text(words));
  }

  /// The reason; [Invalid] with each field that is wrong.
  ExcuseReason checked() {
    Map<String, String> wrong = new LinkedHashMap<>();
    Optional<ExcuseReason> chosen =
        Arrays.stream(ExcuseReason.values())
            .filter(each -> each.name().equals(PlanForm.text(reason)))
            .findFirst();
    if (chosen.isEmpty()) {
      wrong.put("reason", "web.required");
    }
    if (chosen.equals(Optional.of(ExcuseReason.OTHER)) && PlanForm.text(words).isEmpty()) {
      wrong.put("words", "web.required");
    }
    if (PlanForm.text(words).length() > LONGEST) {
      wrong.put("words", "web.tooLong");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return chosen.orElseThrow();
  }
}
