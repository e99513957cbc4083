package org.linli.repeat;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 热点筛选 — the area and the last day of the week as they stand in the address; what cannot be read
/// is left out.
record TopicForm(@Nullable String area, @Nullable String until) {

  LocalDate last(LocalDate today) {
    try {
      LocalDate day = until == null || until.isBlank() ? today : LocalDate.parse(until);
      return day.isAfter(today) || day.getYear() < 2000 ? today : day;
    } catch (DateTimeException unreadable) {
      return today;
    }
  }
}
