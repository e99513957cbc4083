package org.linli.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.dashboard.DashboardPages.Compared;
import org.linli.dashboard.DashboardPages.ComparedRate;
import org.linli.dashboard.DashboardPages.Count;
import org.linli.dashboard.DashboardPages.Rate;
import org.linli.dashboard.DashboardPages.Row;
import org.linli.dashboard.DashboardPages.Total;
import org.linli.figure.Measure;
import org.linli.figure.Percent;
import org.linli.figure.Period;
import org.linli.figure.Sums;

/// 数 — sums made into numbers that open their lists and rates that show both their numbers.
///
/// @param links where the lists of the place are
/// @param filter the part of their address that says the slice
record Numbers(Links links, Period period, String filter) {

  Row row(String code, String name, @Nullable String href, Sums now, Sums before) {
    return new Row(
        code,
        name,
        href,
        compared(Measure.REPORTED, now, before),
        compared(Measure.CLOSED, now, before),
        rate(Measure.IN_TIME, Measure.CLOSED, now, period),
        rate(Measure.SOLVED, Measure.ASKED, now, period),
        rate(Measure.SATISFIED, Measure.RATED, now, period));
  }

  Total total(Sums now, Sums before) {
    return new Total(
        compared(Measure.REPORTED, now, before),
        compared(Measure.CLOSED, now, before),
        List.of(
            both("inTime", Measure.IN_TIME, Measure.CLOSED, now, before),
            both("solved", Measure.SOLVED, Measure.ASKED, now, before),
            both("satisfied", Measure.SATISFIED, Measure.RATED, now, before),
            both("reopened", Measure.REOPENED, Measure.REPORTED, now, before)));
  }

  /// The change against before with its sign; a dash when there was nothing before.
  static String change(long now, long before) {
    String percent = Percent.of(now - before, before);
    return now > before && before > 0 ? "+" + percent : percent;
  }

  private Compared compared(Measure measure, Sums now, Sums before) {
    long then = measure.of(before);
    long here = measure.of(now);
    return new Compared(
        count(measure, here, period),
        count(measure, then, period.yearBefore()),
        change(here, then));
  }

  private ComparedRate both(String key, Measure part, Measure whole, Sums now, Sums before) {
    return new ComparedRate(
        key, rate(part, whole, now, period), rate(part, whole, before, period.yearBefore()));
  }

  private Rate rate(Measure part, Measure whole, Sums sums, Period days) {
    return new Rate(
        count(part, part.of(sums), days),
        count(whole, whole.of(sums), days),
        Percent.of(part.of(sums), whole.of(sums)));
  }

  private Count count(Measure measure, long value, Period days) {
    return new Count(value, links.list(days, measure, filter));
  }
}
