package org.linli.dashboard;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.figure.Period;
import org.linli.figure.Periods;
import org.linli.shared.Invalid;
import org.linli.shared.Time;
import org.springframework.stereotype.Component;

/// 选时段 — free days, or a period with a name; the year until today when nothing is chosen.
@Component
class PeriodChoice {

  private static final int MOST_YEARS = 10;

  private final Periods periods;
  private final Clock clock;

  PeriodChoice(Periods periods, Clock clock) {
    this.periods = periods;
    this.clock = clock;
  }

  /// 所选 — the period and the code of its name, empty for free days.
  record Chosen(Period period, String code) {}

  /// Reads what was chosen; [Invalid] names the field that is no day or lies before the other.
  Chosen read(String county, String code, String from, String to) {
    var named = periods.of(county).stream().filter(p -> p.code().equals(code)).findFirst();
    if (named.isPresent()) {
      return new Chosen(named.get().period(), code);
    }
    if (from.isBlank() && to.isBlank()) {
      return usual();
    }
    Map<String, String> wrong = new LinkedHashMap<>();
    LocalDate first = day("from", from, wrong);
    LocalDate last = day("to", to, wrong);
    if (wrong.isEmpty() && (last.isBefore(first) || last.isAfter(first.plusYears(MOST_YEARS)))) {
      wrong.put("to", last.isBefore(first) ? "dashboard.wrong.order" : "dashboard.wrong.long");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Chosen(new Period(first, last), "");
  }

  /// This year until today.
  Chosen usual() {
    LocalDate today = Time.day(clock.instant());
    return new Chosen(new Period(today.withDayOfYear(1), today), "");
  }

  /// The named periods of the county, latest first.
  List<Periods.Named> named(String county) {
    return periods.of(county);
  }

  private static LocalDate day(String field, String text, Map<String, String> wrong) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      wrong.put(field, "dashboard.wrong.day");
      return LocalDate.EPOCH;
    }
  }
}
