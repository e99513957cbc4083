package org.linli.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.lifecycle.Limit;
import org.linli.shared.Time;

/// 工作日历 — working hours and the days that are off, as they stand; every answer is a pure function
/// of it.
///
/// Days are those of Asia/Shanghai. A workday is as long as its working hours together; "two
/// workdays" is twice that much working time, so what begins on Monday at ten is due on Wednesday
/// at ten.
public final class WorkCalendar {

  private static final long WHOLE_DAY = Duration.ofDays(1).toNanos();

  private final List<Span> hours;
  private final long dayLength;
  private final Map<LocalDate, CalendarDay> days;
  private final Set<Integer> years;

  /// Built from the spans of a working day and the days that differ; a year with no such day has no
  /// data.
  WorkCalendar(List<Span> hours, Collection<CalendarDay> days) {
    this.hours = hours.stream().sorted(Comparator.comparing(Span::opens)).toList();
    this.dayLength = hours.stream().mapToLong(Span::length).sum();
    this.days = days.stream().collect(toUnmodifiableMap(CalendarDay::day, Function.identity()));
    this.years = days.stream().map(day -> day.day().getYear()).collect(toUnmodifiableSet());
    if (dayLength == 0) {
      throw new IllegalArgumentException("A calendar needs working hours");
    }
  }

  /// When something is due that began at `start`, with the reasoning in words.
  public Deadline due(Instant start, Limit limit, List<Pause> pauses) {
    var due = dueAt(start, limit, pauses);
    return new Deadline(due, new Reasoning(this, start, limit, pauses, due).list());
  }

  /// When something is due that began at `start`: the limit and then every extension, each in its
  /// own unit, and for every suspension on the way the time it took away.
  public Instant dueAt(Instant start, Limit limit, List<Pause> pauses) {
    var stops = suspensions(pauses);
    var due = runAt(start, limit, stops);
    for (var pause : pauses) {
      if (pause instanceof Pause.Extended extended) {
        due = runAt(due, extended.by(), stops);
      }
    }
    return due;
  }

  private Instant runAt(Instant start, Limit limit, List<Pause.Suspended> stops) {
    var due = after(start, limit);
    var counted = start;
    for (var stop : stops) {
      var from = stop.from().isAfter(counted) ? stop.from() : counted;
      if (from.isBefore(due) && from.isBefore(stop.until())) {
        due = after(due, from, stop.until(), limit.unit());
        counted = stop.until();
      }
    }
    return due;
  }

  /// The working time between two moments; negative when `b` is the earlier.
  public Duration workingTimeBetween(Instant a, Instant b) {
    if (b.isBefore(a)) {
      return workingTimeBetween(b, a).negated();
    }
    var last = Time.day(b);
    long nanos = 0;
    for (var day = Time.day(a); !day.isAfter(last); day = day.plusDays(1)) {
      if (isWorkday(day)) {
        long from = day.equals(Time.day(a)) ? timeOfDay(a) : 0;
        long until = day.equals(last) ? timeOfDay(b) : WHOLE_DAY;
        nanos += hours.stream().mapToLong(span -> span.between(from, until)).sum();
      }
    }
    return Duration.ofNanos(nanos);
  }

  /// How long it is until `due`, or since, in the largest unit that fits: workdays, working hours,
  /// working minutes, and by the wall clock where no working time lies between.
  public Reason remaining(Instant now, Instant due) {
    var side = now.isBefore(due) ? "left." : "over.";
    var work = workingTimeBetween(now, due).abs();
    if (work.toNanos() >= dayLength) {
      return Reason.of(side + "WORKDAYS", work.toNanos() / dayLength);
    }
    if (work.toHours() > 0) {
      return Reason.of(side + "WORK_HOURS", work.toHours());
    }
    if (work.toMinutes() > 0) {
      return Reason.of(side + "WORK_MINUTES", work.toMinutes());
    }
    return byTheWall(now, due);
  }

  /// The same by the wall clock, for limits that run day and night.
  public Reason byTheWall(Instant now, Instant due) {
    var side = now.isBefore(due) ? "left." : "over.";
    var clock = Duration.between(now, due).abs();
    if (clock.toHours() > 0) {
      return Reason.of(side + "HOURS", clock.toHours());
    }
    return clock.toMinutes() > 0
        ? Reason.of(side + "MINUTES", clock.toMinutes())
        : Reason.of(side + "MOMENT");
  }

  /// Whether people work on this day.
  public boolean isWorkday(LocalDate day) {
    var special = days.get(day);
    return special == null ? day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 : !special.off();
  }

  /// Whether the arrangement of this year is known; where it is not, Monday to Friday is assumed.
  public boolean knows(int year) {
    return years.contains(year);
  }

  /// The moment from which working time is counted: `start`, or the next opening after it.
  Instant opening(Instant start) {
    return after(start, 1).minusNanos(1);
  }

  @Nullable CalendarDay special(LocalDate day) {
    return days.get(day);
  }

  static boolean isWork(Limit.Unit unit) {
    return switch (unit) {
      case MINUTES, HOURS, DAYS -> false;
      case WORK_HOURS, WORKDAYS -> true;
    };
  }

  private Instant after(Instant start, Limit limit) {
    int amount = limit.amount();
    return switch (limit.unit()) {
      case MINUTES -> start.plus(Duration.ofMinutes(amount));
      case HOURS -> start.plus(Duration.ofHours(amount));
      case DAYS -> start.plus(Duration.ofDays(amount));
      case WORK_HOURS -> after(start, Duration.ofHours(amount).toNanos());
      case WORKDAYS -> after(start, amount * dayLength);
    };
  }

  private Instant after(Instant due, Instant from, Instant until, Limit.Unit unit) {
    return isWork(unit)
        ? after(due, workingTimeBetween(from, until).toNanos())
        : due.plus(Duration.between(from, until));
  }

  /// The first moment by which so much working time has passed since `start`.
  private Instant after(Instant start, long nanos) {
    if (nanos == 0) {
      return start;
    }
    var day = Time.day(start);
    long from = timeOfDay(start);
    for (long left = nanos; ; day = day.plusDays(1), from = 0) {
      if (isWorkday(day)) {
        for (var span : hours) {
          long has = span.between(from, WHOLE_DAY);
          if (has >= left) {
            return moment(day, span.closes() - has + left);
          }
          left -= has;
        }
      }
    }
  }

  private static List<Pause.Suspended> suspensions(List<Pause> pauses) {
    return pauses.stream()
        .filter(Pause.Suspended.class::isInstance)
        .map(Pause.Suspended.class::cast)
        .sorted(Comparator.comparing(Pause.Suspended::from))
        .toList();
  }

  private static long timeOfDay(Instant instant) {
    return LocalTime.ofInstant(instant, Time.ZONE).toNanoOfDay();
  }

  private static Instant moment(LocalDate day, long timeOfDay) {
    return day.atTime(LocalTime.ofNanoOfDay(timeOfDay)).atZone(Time.ZONE).toInstant();
  }
}
