package org.linli.rate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 申诉表 — the words of whoever asks or rules.
///
/// @param decision GRANT or REFUSE
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record AppealForm(@Nullable String reason, @Nullable String decision, @Nullable UUID tx) {

  String words() {
    return Asked.text(reason);
  }

  String ruling() {
    return Asked.text(decision);
  }
}
