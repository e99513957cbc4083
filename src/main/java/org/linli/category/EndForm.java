package org.linli.category;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;

/// 停用表单 — from when on a category no longer holds.
///
/// @param code of the category of the address
/// @param until the first day it no longer holds, today when left out
/// @param version the version of the row the reader saw
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record EndForm(
    @Nullable String code, @Nullable String until, @Nullable Integer version, @Nullable UUID tx) {

  /// The day, null when none is named.
  @Nullable LocalDate day() {
    Map<String, String> wrong = new LinkedHashMap<>();
    LocalDate day = LimitsForm.day("until", until, wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return day;
  }

  /// The same about the category of an address.
  EndForm of(String id) {
    return new EndForm(id, until, version, tx);
  }

  int seen() {
    return version == null ? -1 : version;
  }
}
