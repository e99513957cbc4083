package org.linli.calendar;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 当前日历 — the working calendar as the dictionaries say, kept for five minutes so that every node of
/// several follows a change.
@Component
public class Calendars {

  private static final Duration KEPT = Duration.ofMinutes(5);

  private record Read(WorkCalendar calendar, long at) {}

  private final CalendarStore store;
  private volatile @Nullable Read read;

  Calendars(CalendarStore store) {
    this.store = store;
  }

  /// The calendar in force.
  public WorkCalendar current() {
    var kept = read;
    return kept == null || System.nanoTime() - kept.at() > KEPT.toNanos()
        ? reload()
        : kept.calendar();
  }

  /// Reads the dictionaries again, after an import.
  public WorkCalendar reload() {
    var calendar = new WorkCalendar(store.hours(), store.days());
    read = new Read(calendar, System.nanoTime());
    return calendar;
  }
}
