package org.linli.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.dashboard.DashboardPages.Bar;
import org.linli.dashboard.DashboardPages.Bars;
import org.linli.dashboard.DashboardPages.Row;
import org.linli.figure.Sums;

/// 画图 — widths and places of bars; the longest one fills the drawing.
final class Drawing {

  private static final int WIDEST = 380;
  private static final int STEP = 46;

  private Drawing() {}

  /// Reported now and a year before, one pair for each row.
  static Bars areas(List<Row> rows) {
    List<Pair> pairs =
        rows.stream()
            .map(r -> new Pair(r.name(), r.reported().now().value(), r.reported().before().value()))
            .toList();
    return bars("areas", pairs);
  }

  /// Reported and closed, one pair for each month.
  static Bars months(Map<String, Sums> months) {
    List<Pair> pairs = new ArrayList<>();
    months.forEach(
        (month, sums) ->
            pairs.add(
                new Pair(
                    LocalDate.parse(month).toString().substring(0, 7),
                    sums.reported(),
                    sums.closed())));
    return bars("months", pairs.size() > 1 ? pairs : List.of());
  }

  private static Bars bars(String key, List<Pair> pairs) {
    long most = pairs.stream().mapToLong(p -> Math.max(p.first, p.second)).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (Pair pair : pairs) {
      bars.add(
          new Bar(
              pair.label,
              pair.first,
              pair.second,
              width(pair.first, most),
              width(pair.second, most),
              bars.size() * STEP));
    }
    return new Bars(key, bars, bars.size() * STEP);
  }

  private static int width(long number, long most) {
    return most == 0 ? 0 : Math.toIntExact(number * WIDEST / most);
  }

  private record Pair(String label, long first, long second) {}
}
