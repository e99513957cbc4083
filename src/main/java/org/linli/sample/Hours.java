package org.linli.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.WorkCalendar;
import org.linli.lifecycle.Limit;
import org.linli.matter.MatterState;
import org.linli.matter.Promised;
import org.linli.shared.Time;

/// 样例时间 — when somebody acts: desks in working hours, chiefs and companies by day, and when a state
/// is due.
///
/// @param limits how long a category may stay in a state; null = nobody owes a move
/// @param promises how long the whole may last as promised to the resident
record Hours(
    WorkCalendar calendar,
    BiFunction<String, MatterState, @Nullable Limit> limits,
    Function<String, Promised> promises) {

  private static final LocalTime OPENS = LocalTime.of(8, 30);
  private static final LocalTime NOON = LocalTime.of(11, 30);
  private static final LocalTime AFTERNOON = LocalTime.of(13, 30);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);
  private static final LocalTime MORNING = LocalTime.of(7, 20);
  private static final LocalTime NIGHT = LocalTime.of(20, 40);

  @Nullable Instant due(String category, MatterState state, Instant entered) {
    Limit limit = limits.apply(category, state);
    return limit == null ? null : calendar.dueAt(entered, limit, List.of());
  }

  Instant promise(String category, Instant from) {
    return promises.apply(category).at(calendar, from, List.of());
  }

  /// This moment, or the first minutes of the next working time.
  Instant atWork(Instant at, Dice dice) {
    ZonedDateTime time = at.atZone(Time.ZONE);
    LocalDate day = time.toLocalDate();
    LocalTime hour = time.toLocalTime();
    if (calendar.isWorkday(day)) {
      if (hour.isBefore(OPENS)) {
        return moment(day, OPENS, dice);
      }
      if (hour.isBefore(NOON) || !hour.isBefore(AFTERNOON) && hour.isBefore(CLOSES)) {
        return at;
      }
      if (hour.isBefore(AFTERNOON)) {
        return moment(day, AFTERNOON, dice);
      }
    }
    do {
      day = day.plusDays(1);
    } while (!calendar.isWorkday(day));
    return moment(day, OPENS, dice);
  }

  /// This moment, or the first minutes of the next time people are about.
  Instant byDay(Instant at, Dice dice) {
    ZonedDateTime time = at.atZone(Time.ZONE);
    LocalTime hour = time.toLocalTime();
    if (hour.isBefore(MORNING)) {
      return moment(time.toLocalDate(), MORNING, dice);
    }
    return hour.isAfter(NIGHT) ? moment(time.toLocalDate().plusDays(1), MORNING, dice) : at;
  }

  /// This moment; one of the night is moved into the twenty minutes after its beginning, so that
  /// the order of moments stays.
  static Instant awake(Instant at) {
    ZonedDateTime time = at.atZone(Time.ZONE);
    LocalTime hour = time.toLocalTime();
    if (!hour.isBefore(MORNING) && !hour.isAfter(NIGHT)) {
      return at;
    }
    LocalDate evening = hour.isAfter(NIGHT) ? time.toLocalDate() : time.toLocalDate().minusDays(1);
    Instant begin = evening.atTime(NIGHT).atZone(Time.ZONE).toInstant();
    return begin.plus(Duration.between(begin, at).dividedBy(32)).truncatedTo(ChronoUnit.SECONDS);
  }

  /// A moment of the day at which residents report.
  static Instant reporting(LocalDate day, Dice dice) {
    int hour = 6 + dice.weighted(2, 6, 9, 10, 9, 7, 4, 5, 7, 7, 6, 7, 9, 8, 5, 2);
    return day.atTime(hour, dice.below(60), dice.below(60)).atZone(Time.ZONE).toInstant();
  }

  private static Instant moment(LocalDate day, LocalTime opens, Dice dice) {
    return day.atTime(opens)
        .atZone(Time.ZONE)
        .toInstant()
        .plus(Duration.ofSeconds(dice.between(60, 2400)));
  }
}
