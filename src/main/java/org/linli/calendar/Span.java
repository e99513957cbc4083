package org.linli.calendar;

import java.time.LocalTime;

/// 工作时段 — a part of the working day, as nanoseconds of the day.
record Span(long opens, long closes) {

  static Span of(LocalTime opens, LocalTime closes) {
    if (!closes.isAfter(opens)) {
      throw new IllegalArgumentException("A span of working hours closes after it opens");
    }
    return new Span(opens.toNanoOfDay(), closes.toNanoOfDay());
  }

  long length() {
    return closes - opens;
  }

  /// How much of this span lies between two times of the day.
  long between(long from, long until) {
    return Math.max(0, Math.min(closes, until) - Math.max(opens, from));
  }
}
