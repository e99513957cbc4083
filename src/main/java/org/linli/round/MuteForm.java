package org.linli.round;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Invalid;

/// 停轮表单 — why no round goes to a place and what lies below it.
///
/// @param place path or name of the place
/// @param reason name of a [MuteReason]
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record MuteForm(@Nullable String place, @Nullable String reason, @Nullable UUID tx) {

  static MuteForm empty() {
    return new MuteForm(null, null, null);
  }

  byte[] digest() {
    return ClientTransactions.digest("round-mute", PlanForm.text(place), PlanForm.text(reason));
  }

  MuteReason checked() {
    return Arrays.stream(MuteReason.values())
        .filter(each -> each.name().equals(PlanForm.text(reason)))
        .findFirst()
        .orElseThrow(() -> new Invalid(Map.of("reason", "web.required")));
  }
}
