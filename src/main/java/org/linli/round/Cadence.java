package org.linli.round;

import com.tyme.lunar.LunarDay;
import com.tyme.lunar.LunarMonth;
import com.tyme.solar.SolarDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// 轮次频次 — a rhythm with its number; days are those of Asia/Shanghai.
public record Cadence(Rhythm rhythm, int n) {

  /// [IllegalArgumentException] when the rhythm has no such number.
  public Cadence {
    if (!rhythm.takes(n)) {
      throw new IllegalArgumentException(rhythm + " has no " + n);
    }
  }

  /// 一期 — a period and the day on which it is due.
  record Due(LocalDate period, LocalDate on) {}

  /// The periods of the calendar whose due day lies between two days, both included, in their
  /// order; none for what each subject counts for itself.
  List<Due> dues(LocalDate from, LocalDate to) {
    return switch (rhythm) {
      case EVERY_DAYS, AFTER_EVENT -> List.of();
      case WEEKLY ->
          each(
              from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
              period -> period.plusWeeks(1),
              period -> period.plusDays(n - 1),
              from,
              to);
      case MONTHLY ->
          each(
              from.withDayOfMonth(1),
              period -> period.plusMonths(1),
              period -> within(period, period.plusMonths(1)),
              from,
              to);
      case QUARTERLY ->
          each(
              from.with(IsoFields.DAY_OF_QUARTER, 1),
              period -> period.plusMonths(3),
              period -> within(period, period.plusMonths(3)),
              from,
              to);
      case YEARLY ->
          each(from.withDayOfYear(1), period -> period.plusYears(1), this::solar, from, to);
      // a lunar year begins up to seven weeks into the solar one, so its end lies in the next
      case LUNAR ->
          each(
              from.withDayOfYear(1).minusYears(1),
              period -> period.plusYears(1),
              this::lunar,
              from,
              to);
    };
  }

  private static List<Due> each(
      LocalDate first,
      UnaryOperator<LocalDate> next,
      UnaryOperator<LocalDate> due,
      LocalDate from,
      LocalDate to) {
    List<Due> all = new ArrayList<>();
    for (LocalDate period = first; !period.isAfter(to); period = next.apply(period)) {
      LocalDate on = due.apply(period);
      if (!on.isBefore(from) && !on.isAfter(to)) {
        all.add(new Due(period, on));
      }
    }
    return all;
  }

  private LocalDate within(LocalDate first, LocalDate next) {
    LocalDate on = first.plusDays(n - 1);
    return on.isBefore(next) ? on : next.minusDays(1);
  }

  private LocalDate solar(LocalDate year) {
    YearMonth month = YearMonth.of(year.getYear(), n / 100);
    return month.atDay(Math.min(n % 100, month.lengthOfMonth()));
  }

  private LocalDate lunar(LocalDate year) {
    int days = LunarMonth.fromYm(year.getYear(), n / 100).getDayCount();
    SolarDay day = LunarDay.fromYmd(year.getYear(), n / 100, Math.min(n % 100, days)).getSolarDay();
    return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
  }
}
