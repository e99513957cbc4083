package org.linli.admission;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;

/// 准入表单 — what somebody wants on the list.
///
/// @param category code of a category of the county
/// @param until the last day of a temporary item; empty = for good
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record AdmissionForm(
    @Nullable String category, @Nullable String reason, @Nullable String until, @Nullable UUID tx) {

  private static final int LONGEST = 200;
  private static final int MOST_DAYS = 180;

  static AdmissionForm empty() {
    return new AdmissionForm(null, null, null, null);
  }

  /// The last day, null for good; [Invalid] names each field that is wrong.
  ///
  /// @param lasting the reader may put something on the list for good
  @Nullable LocalDate checked(LocalDate today, boolean known, boolean lasting) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!known) {
      wrong.put("category", "admission.error.category");
    }
    if (text(reason).isEmpty()) {
      wrong.put("reason", "web.required");
    } else if (text(reason).length() > LONGEST) {
      wrong.put("reason", "web.tooLong");
    }
    LocalDate last = null;
    if (!text(until).isEmpty()) {
      last = day(today, wrong);
    } else if (!lasting) {
      wrong.put("until", "admission.error.until");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return last;
  }

  private @Nullable LocalDate day(LocalDate today, Map<String, String> wrong) {
    try {
      LocalDate last = LocalDate.parse(text(until));
      if (!last.isBefore(today) && !last.isAfter(today.plusDays(MOST_DAYS))) {
        return last;
      }
      wrong.put("until", "admission.error.days");
    } catch (DateTimeException e) {
      wrong.put("until", "category.error.day");
    }
    return null;
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
