package org.linli.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 快报表单 — what somebody saw on his way, in three fields.
///
/// @param place path of a place of his area
/// @param photos attachments taken before, by programs
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record QuickForm(
    @Nullable String place,
    @Nullable String category,
    @Nullable String text,
    @Nullable List<UUID> photos,
    @Nullable UUID tx) {

  static QuickForm empty() {
    return new QuickForm(null, null, null, null, null);
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
