package org.linli.supervision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Invalid;

/// 办公会表 — when, about which matters and with whom, as typed on a page or sent by a program.
///
/// @param day not later than today in a month
/// @param matters numbers, with blanks, commas or lines between
/// @param organisations ids of those who came
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
public record MeetingForm(
    @Nullable String day,
    @Nullable String matters,
    @Nullable List<String> organisations,
    @Nullable UUID tx) {

  private static final int MOST = 30;

  /// 开会内容 — as it was read.
  record Wanted(LocalDate day, Set<String> numbers, Set<UUID> organisations) {}

  /// What was typed; each field that cannot be read is invalid.
  Wanted wanted(LocalDate today) {
    Map<String, String> wrong = new LinkedHashMap<>();
    LocalDate held = held(today, wrong);
    Set<String> numbers = numbers();
    if (numbers.isEmpty() || numbers.size() > MOST) {
      wrong.put("matters", "supervision.error.matters");
    }
    Set<UUID> came = new LinkedHashSet<>();
    for (String each : chosen()) {
      try {
        came.add(UUID.fromString(each));
      } catch (IllegalArgumentException unreadable) {
        wrong.put("organisations", "supervision.error.organisations");
      }
    }
    if (came.isEmpty() || came.size() > MOST) {
      wrong.put("organisations", "supervision.error.organisations");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Wanted(held, numbers, came);
  }

  /// The numbers as typed, each once.
  Set<String> numbers() {
    String typed = matters == null ? "" : matters.strip();
    return typed.isEmpty()
        ? Set.of()
        : new LinkedHashSet<>(Arrays.asList(typed.split("[\\s,，、;；]+")));
  }

  List<String> chosen() {
    return organisations == null
        ? List.of()
        : organisations.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
  }

  byte[] digest() {
    return ClientTransactions.digest(
        "meeting",
        day == null ? "" : day.strip(),
        String.join(" ", numbers()),
        String.join(" ", chosen()));
  }

  private LocalDate held(LocalDate today, Map<String, String> wrong) {
    try {
      LocalDate read = LocalDate.parse(day == null ? "" : day.strip());
      if (!read.isAfter(today.plusMonths(1)) && !read.isBefore(today.minusYears(1))) {
        return read;
      }
    } catch (DateTimeException unreadable) {
      // said below
    }
    wrong.put("day", "supervision.error.day");
    return today;
  }
}
