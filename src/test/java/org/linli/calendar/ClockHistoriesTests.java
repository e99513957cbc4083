package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linli.lifecycle.Limit;
import org.linli.shared.Time;

/// 计时历史测试 — random histories of a clock, counted at once and counted half hour by half hour: both
/// give the same due time, whatever was extended, stopped, ended early or stopped twice.
class ClockHistoriesTests {

  private static final long SEED = Long.getLong("linli.seed", System.nanoTime());
  private static final int HISTORIES = Boolean.getBoolean("linli.long") ? 100_000 : 10_000;
  private static final Duration SLOT = Duration.ofMinutes(30);
  private static final int SLOTS_OF_A_DAY = 48;

  /// Half hours of work in a day from 08:30 to 11:30 and from 13:30 to 17:00.
  private static final int SLOTS_OF_A_WORKDAY = 13;

  private static final WorkCalendar CALENDAR =
      new WorkCalendar(
          List.of(
              Span.of(LocalTime.of(8, 30), LocalTime.of(11, 30)),
              Span.of(LocalTime.of(13, 30), LocalTime.of(17, 0))),
          List.of(
              day("2026-09-20", false),
              day("2026-09-25", true),
              day("2026-10-01", true),
              day("2026-10-02", true),
              day("2026-10-05", true),
              day("2026-10-06", true),
              day("2026-10-07", true),
              day("2026-10-10", false),
              day("2027-01-01", true)));

  /// 历史 — a clock and what happened to it.
  private record History(Instant start, Limit limit, List<Pause> pauses) {}

  @Test
  void aWholeHistoryIsDueWhenTheSlowCounterSaysSo() {
    System.out.println("clock histories with -Dlinli.seed=" + SEED);
    var random = new Random(SEED);
    for (int round = 0; round < HISTORIES; round++) {
      var history = history(random);

      assertThat(CALENDAR.dueAt(history.start(), history.limit(), history.pauses()))
          .as("round %d: %s", round, history)
          .isEqualTo(slowly(history));
    }
  }

  @Test
  void whatStopsAfterTheEndChangesNothing() {
    var random = new Random(SEED);
    for (int round = 0; round < HISTORIES; round++) {
      var history = history(random);
      var due = CALENDAR.dueAt(history.start(), history.limit(), history.pauses());
      var more = new ArrayList<>(history.pauses());
      more.add(Pause.suspended(due, due.plus(Duration.ofDays(3))));

      assertThat(CALENDAR.dueAt(history.start(), history.limit(), more)).isEqualTo(due);
    }
  }

  // half hour by half hour: one that is not stood still, and for work one that is worked, is spent
  private static Instant slowly(History history) {
    var parts = new ArrayList<>(List.of(history.limit()));
    for (var pause : history.pauses()) {
      if (pause instanceof Pause.Extended extended) {
        parts.add(extended.by());
      }
    }
    var now = history.start();
    for (var part : parts) {
      boolean work = WorkCalendar.isWork(part.unit());
      for (long left = slots(part); left > 0; now = now.plus(SLOT)) {
        if (!stands(history, now) && (!work || worked(now))) {
          left--;
        }
      }
    }
    return now;
  }

  private static boolean stands(History history, Instant now) {
    for (var pause : history.pauses()) {
      if (pause instanceof Pause.Suspended stop
          && !stop.from().isAfter(now)
          && stop.until().isAfter(now)) {
        return true;
      }
    }
    return false;
  }

  private static boolean worked(Instant now) {
    var time = now.atZone(Time.ZONE);
    int slot = time.getHour() * 2 + time.getMinute() / 30;
    boolean open = slot >= 17 && slot < 23 || slot >= 27 && slot < 34;
    return open && CALENDAR.isWorkday(time.toLocalDate());
  }

  private static long slots(Limit limit) {
    return switch (limit.unit()) {
      case MINUTES -> limit.amount() / 30;
      case HOURS, WORK_HOURS -> limit.amount() * 2L;
      case DAYS -> (long) limit.amount() * SLOTS_OF_A_DAY;
      case WORKDAYS -> (long) limit.amount() * SLOTS_OF_A_WORKDAY;
    };
  }

  private static History history(Random random) {
    var start = at("2026-09-01T00:00").plus(SLOT.multipliedBy(random.nextInt(100 * 48)));
    var pauses = new ArrayList<Pause>();
    for (int more = random.nextInt(3); more > 0; more--) {
      pauses.add(Pause.extended(limit(random, 10)));
    }
    for (int stops = random.nextInt(5); stops > 0; stops--) {
      // also one that began before the clock, and one inside another
      var from = start.plus(SLOT.multipliedBy(random.nextInt(20 * 48) - 48));
      int planned = 1 + random.nextInt(random.nextInt(20) == 0 ? 90 * 48 : 7 * 48);
      int ended = random.nextBoolean() ? planned : random.nextInt(planned + 1);
      pauses.add(Pause.suspended(from, from.plus(SLOT.multipliedBy(ended))));
    }
    return new History(start, limit(random, 20), List.copyOf(pauses));
  }

  private static Limit limit(Random random, int most) {
    var unit = Limit.Unit.values()[random.nextInt(Limit.Unit.values().length)];
    int amount = 1 + random.nextInt(most);
    return new Limit(unit == Limit.Unit.MINUTES ? amount * 30 : amount, unit);
  }

  private static CalendarDay day(String day, boolean off) {
    return new CalendarDay(LocalDate.parse(day), "节", "Holiday", off);
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(Time.ZONE).toInstant();
  }
}
