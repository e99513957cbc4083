package org.linli.figure;

import java.time.LocalDate;
import java.time.YearMonth;

/// 时段 — days from the first to the last, both included, in Asia/Shanghai.
public record Period(LocalDate first, LocalDate last) {

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a period does not end before it begins");
    }
  }

  /// The same period a year before; a 29th of February becomes the 28th.
  public Period yearBefore() {
    return new Period(first.minusYears(1), last.minusYears(1));
  }

  /// The first day of the first whole month; not before [#monthsEnd] when there is none.
  LocalDate monthsBegin() {
    return first.getDayOfMonth() == 1 ? first : YearMonth.from(first).plusMonths(1).atDay(1);
  }

  /// The day after the last whole month.
  LocalDate monthsEnd() {
    return YearMonth.from(last.plusDays(1)).atDay(1);
  }

  /// True when at least one whole month lies in it.
  boolean hasMonths() {
    return monthsBegin().isBefore(monthsEnd());
  }
}
