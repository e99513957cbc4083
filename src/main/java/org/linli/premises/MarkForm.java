package org.linli.premises;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Id;
import org.linli.shared.Invalid;

/// 标记表单 — a mark as it was typed; days as 2026-11-22.
///
/// @param until the last day, or blank while it lasts
record MarkForm(
    @Nullable String kind,
    @Nullable String since,
    @Nullable String until,
    @Nullable String note,
    @Nullable UUID tx) {

  private static final int LONGEST = 100;

  static String text(@Nullable String field) {
    return field == null ? "" : field;
  }

  /// The same under the id a program sent it by.
  MarkForm keyed(UUID key) {
    return new MarkForm(kind, since, until, note, key);
  }

  List<String> parts() {
    return List.of(text(kind), text(since), text(until), text(note));
  }

  PremisesStore.Mark mark() {
    Map<String, String> wrong = new LinkedHashMap<>();
    Optional<MarkKind> chosen =
        Arrays.stream(MarkKind.values()).filter(each -> each.name().equals(kind)).findFirst();
    if (chosen.isEmpty()) {
      wrong.put("kind", "web.required");
    }
    LocalDate first = day("since", since, wrong);
    LocalDate last = text(until).isBlank() ? null : day("until", until, wrong);
    if (wrong.isEmpty() && last != null && last.isBefore(first)) {
      wrong.put("until", "premises.error.until");
    }
    String words = text(note).strip();
    if (words.length() > LONGEST) {
      wrong.put("note", "web.tooLong");
    } else if (words.chars().anyMatch(Character::isISOControl)) {
      wrong.put("note", "premises.error.signs");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new PremisesStore.Mark(Id.fresh(), chosen.orElseThrow(), first, last, words);
  }

  LocalDate lastDay() {
    Map<String, String> wrong = new LinkedHashMap<>();
    LocalDate day = day("until", until, wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return day;
  }

  private static LocalDate day(String field, @Nullable String typed, Map<String, String> wrong) {
    try {
      LocalDate day = LocalDate.parse(text(typed).strip());
      if (day.getYear() < 1949 || day.getYear() > 2200) {
        wrong.put(field, "premises.error.day");
      }
      return day;
    } catch (DateTimeParseException e) {
      wrong.put(field, text(typed).isBlank() ? "web.required" : "premises.error.day");
      return LocalDate.EPOCH;
    }
  }
}
