package org.linli.georeport;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;

/// 合作方表单 — what was typed about a partner, as it was typed.
///
/// @param until the last day its key is good for; empty = no end
/// @param version the version the form was read at
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record PartnerForm(
    @Nullable String name,
    @Nullable String perMinute,
    @Nullable String perDay,
    @Nullable String until,
    @Nullable Boolean mayUpdate,
    @Nullable Boolean held,
    @Nullable String version,
    @Nullable UUID tx) {

  private static final int LONGEST = 60;
  private static final int MOST_PER_MINUTE = 6_000;
  private static final int MOST_PER_DAY = 1_000_000;

  /// 已核对 — the fields as they are kept.
  record Checked(
      String name,
      int perMinute,
      int perDay,
      @Nullable LocalDate until,
      boolean mayUpdate,
      boolean held) {}

  static PartnerForm empty() {
    return new PartnerForm(null, "60", "2000", null, false, false, null, null);
  }

  /// What is kept of it; [Invalid] names each field that is wrong.
  Checked checked(LocalDate today) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (text(name).isEmpty()) {
      wrong.put("name", "web.required");
    } else if (text(name).length() > LONGEST) {
      wrong.put("name", "web.tooLong");
    }
    int minute = number("perMinute", text(perMinute), MOST_PER_MINUTE, wrong);
    int day = number("perDay", text(perDay), MOST_PER_DAY, wrong);
    LocalDate last = last(today, wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Checked(
        text(name),
        minute,
        day,
        last == null ? null : last.plusDays(1),
        Boolean.TRUE.equals(mayUpdate),
        Boolean.TRUE.equals(held));
  }

  /// The version that was read; -1 when it was not sent.
  int seen() {
    return text(version).matches("[0-9]{1,9}") ? Integer.parseInt(text(version)) : -1;
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static int number(String field, String text, int most, Map<String, String> wrong) {
    if (text.matches("[0-9]{1,7}")) {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    }
    wrong.put(field, "georeport.error." + field);
    return 0;
  }

  private @Nullable LocalDate last(LocalDate today, Map<String, String> wrong) {
    if (text(until).isEmpty()) {
      return null;
    }
    try {
      LocalDate last = LocalDate.parse(text(until));
      if (!last.isBefore(today)) {
        return last;
      }
    } catch (DateTimeException unreadable) {
      // said below
    }
    wrong.put("until", "georeport.error.until");
    return null;
  }
}
