package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.lifecycle.Limit.days;
import static org.linli.lifecycle.Limit.hours;
import static org.linli.lifecycle.Limit.minutes;
import static org.linli.lifecycle.Limit.workHours;
import static org.linli.lifecycle.Limit.workdays;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.linli.lifecycle.Limit;
import org.linli.shared.Time;

class WorkCalendarTests {

  private static final long SEED = Long.getLong("linli.seed", System.nanoTime());
  private static final int ROUNDS = Boolean.getBoolean("linli.long") ? 100_000 : 2_000;

  private static final WorkCalendar CALENDAR =
      new WorkCalendar(
          List.of(span("13:30", "17:00"), span("08:30", "11:30")),
          List.of(
              off("2026-09-25", "中秋节"),
              off("2026-09-26", "中秋节"),
              off("2026-09-27", "中秋节"),
              new CalendarDay(LocalDate.parse("2026-09-20"), "国庆节", "National Day", false),
              off("2026-10-01", "国庆节"),
              off("2026-10-02", "国庆节"),
              off("2026-10-03", "国庆节"),
              off("2026-10-04", "国庆节"),
              off("2026-10-05", "国庆节"),
              off("2026-10-06", "国庆节"),
              off("2026-10-07", "国庆节"),
              new CalendarDay(LocalDate.parse("2026-10-10"), "国庆节", "National Day", false)));

  @Test
  void workingHoursSkipNoonAndNight() {
    assertThat(due("2026-11-23T10:30", workHours(2))).isEqualTo(at("2026-11-23T14:30"));
    assertThat(due("2026-11-23T16:00", workHours(2))).isEqualTo(at("2026-11-24T09:30"));
    assertThat(due("2026-11-23T12:00", workHours(1))).isEqualTo(at("2026-11-23T14:30"));
  }

  @Test
  void workdaysSkipTheWeekend() {
    assertThat(due("2026-11-20T10:00", workdays(1))).isEqualTo(at("2026-11-23T10:00"));
    assertThat(due("2026-11-21T10:00", workdays(1))).isEqualTo(at("2026-11-23T17:00"));
    assertThat(due("2026-11-19T20:00", workdays(2))).isEqualTo(at("2026-11-23T17:00"));
  }

  @Test
  void wallClockLimitsRunThroughTheNight() {
    assertThat(due("2026-11-20T23:50", minutes(30))).isEqualTo(at("2026-11-21T00:20"));
    assertThat(due("2026-11-20T23:50", hours(24))).isEqualTo(at("2026-11-21T23:50"));
    assertThat(due("2026-11-20T23:50", days(15))).isEqualTo(at("2026-12-05T23:50"));
  }

  @Test
  void holidaysAreSkippedAndMakeUpDaysAreWorked() {
    assertThat(due("2026-09-30T10:00", workdays(1))).isEqualTo(at("2026-10-08T10:00"));
    assertThat(due("2026-10-09T10:00", workdays(1))).isEqualTo(at("2026-10-10T10:00"));
  }

  @Test
  void theReasoningNamesWhatWasSkippedAndWhatWasWorked() {
    var deadline = CALENDAR.due(at("2026-09-24T18:00"), workdays(7), List.of());

    assertThat(deadline.due()).isEqualTo(at("2026-10-12T17:00"));
    assertThat(deadline.reasoning())
        .extracting(reason -> reason.key() + reason.arguments())
        .containsExactly(
            "calendar.reason.opening[2026-09-24 18:00, 2026-09-28 08:30]",
            "calendar.reason.counted.WORKDAYS[7, 2026-09-28 08:30]",
            "calendar.reason.holiday[中秋节, , 2026-09-25, 2026-09-27]",
            "calendar.reason.holiday[国庆节, , 2026-10-01, 2026-10-07]",
            "calendar.reason.makeUp[国庆节, National Day, 2026-10-10]",
            "calendar.reason.weekend[1]");
  }

  @Test
  void aYearWithoutDataCountsMondayToFridayAndSaysSo() {
    var deadline = CALENDAR.due(at("2026-12-31T10:00"), workdays(1), List.of());

    assertThat(deadline.due()).isEqualTo(at("2027-01-01T10:00"));
    assertThat(deadline.reasoning()).contains(Reason.of("reason.noData", 2027));
    assertThat(CALENDAR.due(at("2026-12-31T10:00"), hours(48), List.of()).reasoning())
        .doesNotContain(Reason.of("reason.noData", 2027));
  }

  @Test
  void extensionsAndSuspensionsPushByTheTimeGranted() {
    var start = at("2026-11-23T09:30");
    var night = Pause.suspended(at("2026-11-23T18:00"), at("2026-11-24T08:00"));
    var morning = Pause.suspended(at("2026-11-24T08:30"), at("2026-11-24T10:30"));
    var sameMorning = Pause.suspended(at("2026-11-24T09:00"), at("2026-11-24T10:00"));
    var later = Pause.suspended(at("2026-11-24T16:00"), at("2026-11-24T16:30"));

    assertThat(CALENDAR.dueAt(start, workdays(1), List.of(night)))
        .isEqualTo(at("2026-11-24T09:30"));
    assertThat(CALENDAR.dueAt(start, workdays(1), List.of(sameMorning, morning)))
        .isEqualTo(at("2026-11-24T11:30"));
    assertThat(CALENDAR.dueAt(start, workdays(1), List.of(later)))
        .isEqualTo(at("2026-11-24T09:30"));
    assertThat(CALENDAR.dueAt(start, workdays(1), List.of(later, Pause.extended(workdays(1)))))
        .isEqualTo(at("2026-11-25T10:00"));
    assertThat(
            CALENDAR.dueAt(start, hours(2), List.of(Pause.suspended(start, start.plusSeconds(5)))))
        .isEqualTo(at("2026-11-23T11:30").plusSeconds(5));
  }

  @Test
  void theTimeLeftIsToldInTheLargestUnitThatFits() {
    var due = at("2026-11-24T10:30");

    assertThat(left("2026-11-19T10:30", due)).isEqualTo(Reason.of("left.WORKDAYS", 3L));
    assertThat(left("2026-11-23T16:30", due)).isEqualTo(Reason.of("left.WORK_HOURS", 2L));
    assertThat(left("2026-11-24T10:00", due)).isEqualTo(Reason.of("left.WORK_MINUTES", 30L));
    assertThat(left("2026-11-24T10:30", due)).isEqualTo(Reason.of("over.MOMENT"));
    assertThat(left("2026-11-26T10:31", due)).isEqualTo(Reason.of("over.WORKDAYS", 2L));
    assertThat(left("2026-11-20T17:00", at("2026-11-20T23:20")))
        .isEqualTo(Reason.of("left.HOURS", 6L));
  }

  @Test
  void everySentenceExistsInBothLanguages() {
    for (var locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
      var words =
          ResourceBundle.getBundle(
              "messages.calendar",
              locale,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      for (var unit : Limit.Unit.values()) {
        assertThat(words.containsKey("calendar.reason.counted." + unit)).isTrue();
        assertThat(words.containsKey("calendar.reason.extended." + unit)).isTrue();
      }
      for (var side : List.of("left.", "over.")) {
        for (var unit :
            List.of("WORKDAYS", "WORK_HOURS", "WORK_MINUTES", "HOURS", "MINUTES", "MOMENT")) {
          assertThat(words.containsKey("calendar." + side + unit)).isTrue();
        }
      }
    }
  }

  @Test
  void aLaterStartOrALongerLimitIsNeverDueEarlier() {
    always(
        random -> {
          var start = moment(random);
          var later = start.plusSeconds(random.nextInt(1_000_000));
          var unit = unit(random);
          int amount = 1 + random.nextInt(40);
          var due = CALENDAR.dueAt(start, new Limit(amount, unit), List.of());

          assertThat(CALENDAR.dueAt(later, new Limit(amount, unit), List.of()))
              .isAfterOrEqualTo(due);
          assertThat(CALENDAR.dueAt(start, new Limit(amount + 1, unit), List.of())).isAfter(due);
          assertThat(due).isAfter(start);
        });
  }

  @Test
  void limitsAddUp() {
    always(
        random -> {
          var start = moment(random);
          var unit = unit(random);
          int a = 1 + random.nextInt(30);
          int b = 1 + random.nextInt(30);
          var whole = CALENDAR.dueAt(start, new Limit(a + b, unit), List.of());
          var first = CALENDAR.dueAt(start, new Limit(a, unit), List.of());

          assertThat(CALENDAR.dueAt(first, new Limit(b, unit), List.of())).isEqualTo(whole);
          assertThat(
                  CALENDAR.dueAt(
                      start, new Limit(a, unit), List.of(Pause.extended(new Limit(b, unit)))))
              .isEqualTo(whole);
        });
  }

  @Test
  void workIsAlwaysDueInWorkingTimeAfterExactlyThatMuchOfIt() {
    always(
        random -> {
          var start = moment(random);
          int amount = 1 + random.nextInt(60);
          var due = CALENDAR.dueAt(start, workHours(amount), List.of());

          assertThat(CALENDAR.workingTimeBetween(start, due)).isEqualTo(Duration.ofHours(amount));
          assertThat(CALENDAR.workingTimeBetween(due, start)).isEqualTo(Duration.ofHours(-amount));
          assertThat(CALENDAR.workingTimeBetween(due.minusNanos(1), due))
              .isEqualTo(Duration.ofNanos(1));
        });
  }

  @Test
  void aSuspensionPushesTheDueTimeByExactlyTheTimeItTook() {
    always(
        random -> {
          var start = moment(random);
          var limit = new Limit(1 + random.nextInt(40), unit(random));
          var due = CALENDAR.dueAt(start, limit, List.of());
          long open = Duration.between(start, due).toSeconds();
          var from = start.plusSeconds(random.nextLong(open));
          var until = from.plusSeconds(1 + random.nextInt(2_000_000));
          var pushed = CALENDAR.dueAt(start, limit, List.of(Pause.suspended(from, until)));

          assertThat(passed(limit, due, pushed)).isEqualTo(passed(limit, from, until));
          var half = from.plus(Duration.between(from, until).dividedBy(2));
          var inPieces =
              List.of(
                  Pause.suspended(half, until),
                  Pause.suspended(from, until),
                  Pause.suspended(from, half));
          assertThat(CALENDAR.dueAt(start, limit, inPieces)).isEqualTo(pushed);
        });
  }

  private static Duration passed(Limit limit, Instant from, Instant until) {
    return WorkCalendar.isWork(limit.unit())
        ? CALENDAR.workingTimeBetween(from, until)
        : Duration.between(from, until);
  }

  private interface Property {
    void holdFor(Random random);
  }

  private static void always(Property property) {
    System.out.println("calendar property with -Dlinli.seed=" + SEED);
    var random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      property.holdFor(random);
    }
  }

  private static Instant moment(Random random) {
    return at("2026-08-15T00:00").plusSeconds(random.nextInt(200 * 24 * 3600));
  }

  private static Limit.Unit unit(Random random) {
    return Limit.Unit.values()[random.nextInt(Limit.Unit.values().length)];
  }

  private static Reason left(String now, Instant due) {
    return CALENDAR.remaining(at(now), due);
  }

  private static Instant due(String start, Limit limit) {
    return CALENDAR.dueAt(at(start), limit, List.of());
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Time.ZONE).toInstant();
  }

  private static Span span(String opens, String closes) {
    return Span.of(LocalTime.parse(opens), LocalTime.parse(closes));
  }

  private static CalendarDay off(String day, String name) {
    return new CalendarDay(LocalDate.parse(day), name, "", true);
  }
}
