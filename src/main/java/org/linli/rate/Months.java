package org.linli.rate;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.figure.Period;
import org.linli.figure.Periods;
import org.linli.shared.Invalid;
import org.linli.shared.Time;
import org.springframework.stereotype.Component;

/// 月份 — rates are counted by whole months, from one to another; this year until this month when
/// nothing is chosen.
@Component
class Months {

  private static final int MOST_YEARS = 10;

  private final Periods periods;
  private final Clock clock;

  Months(Periods periods, Clock clock) {
    this.periods = periods;
    this.clock = clock;
  }

  /// The months that were asked for; [Invalid] names the field that is no month or lies before the
  /// other.
  Period read(Asked asked) {
    if (Asked.text(asked.from()).isEmpty() && Asked.text(asked.to()).isEmpty()) {
      return usual();
    }
    Map<String, String> wrong = new LinkedHashMap<>();
    YearMonth first = month("from", Asked.text(asked.from()), wrong);
    YearMonth last = month("to", Asked.text(asked.to()), wrong);
    if (wrong.isEmpty() && (last.isBefore(first) || last.isAfter(first.plusYears(MOST_YEARS)))) {
      wrong.put("to", last.isBefore(first) ? "dashboard.wrong.order" : "dashboard.wrong.long");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Period(first.atDay(1), last.atEndOfMonth());
  }

  Period usual() {
    LocalDate today = Time.day(clock.instant());
    return new Period(today.withDayOfYear(1), YearMonth.from(today).atEndOfMonth());
  }

  /// The county's periods with a name that are whole months, latest first.
  List<Periods.Named> named(String county) {
    return periods.of(county).stream()
        .filter(named -> named.period().equals(whole(named.period())))
        .toList();
  }

  private static Period whole(Period period) {
    return new Period(
        YearMonth.from(period.first()).atDay(1), YearMonth.from(period.last()).atEndOfMonth());
  }

  private static YearMonth month(String field, String text, Map<String, String> wrong) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      wrong.put(field, "rate.error.month");
      return YearMonth.of(2000, 1);
    }
  }
}
