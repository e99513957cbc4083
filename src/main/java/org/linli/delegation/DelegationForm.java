package org.linli.delegation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Invalid;

/// 代办表 — who is to act, from which day to which, as typed.
record DelegationForm(@Nullable String delegate, @Nullable String since, @Nullable String until) {

  /// 代办内容 — as it was read.
  record Wanted(UUID delegate, LocalDate since, LocalDate until) {}

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /// What was typed; what cannot be read: invalid.
  Wanted wanted(LocalDate today) {
    Map<String, String> wrong = new LinkedHashMap<>();
    UUID to = new UUID(0, 0);
    try {
      to = UUID.fromString(text(delegate));
    } catch (IllegalArgumentException unreadable) {
      wrong.put("delegate", "delegation.error.delegate");
    }
    LocalDate first = text(since).isEmpty() ? today : day("since", text(since), wrong);
    LocalDate last = day("until", text(until), wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Wanted(to, first, last);
  }

  byte[] digest() {
    return ClientTransactions.digest("delegations give", text(delegate), text(since), text(until));
  }

  private static LocalDate day(String field, String typed, Map<String, String> wrong) {
    try {
      LocalDate day = LocalDate.parse(typed);
      if (day.getYear() > 2000 && day.getYear() < 2999) {
        return day;
      }
    } catch (DateTimeException unreadable) {
      // said below
    }
    wrong.put(field, "delegation.error.date");
    return LocalDate.EPOCH;
  }
}
