package org.linli.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 汇总查询 — whole months from month cells, the days at both edges from day cells.
@Component
class CellQueries {

  private static final String SUMS =
      """
      sum(reported) as reported, sum(accepted) as accepted, sum(reopened) as reopened, sum(closed) as closed,
      sum(in_time) as in_time, sum(asked) as asked, sum(solved) as solved, sum(rated) as rated,
      sum(satisfied) as satisfied
      """;

  private final JdbcClient jdbc;

  CellQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The sums of several places, in one slice ('' = all).
  Map<String, Sums> byPlace(String county, Collection<String> paths, Period period, String slice) {
    return sums(county, paths, period, slice, slice, "place_path");
  }

  /// The sums of one place in every slice that begins with the prefix; the prefix is left out of
  /// the keys.
  Map<String, Sums> bySlice(String county, String path, Period period, String prefix) {
    Map<String, Sums> cut = new LinkedHashMap<>();
    sums(county, List.of(path), period, prefix, prefix + "~", "slice")
        .forEach((slice, sums) -> cut.put(slice.substring(prefix.length()), sums));
    return cut;
  }

  /// The sums of one place month by month, first day of the month as key.
  Map<String, Sums> byMonth(String county, String path, Period period) {
    return read(
        """
        select day::text as key, %s from figure_cell
        where county = :county and kind = 'matter' and place_path = :path and span = 'M' and slice = ''
          and day between date_trunc('month', :first::date) and :last
        group by day order by day
        """
            .formatted(SUMS),
        Map.of("county", county, "path", path, "first", period.first(), "last", period.last()));
  }

  /// Open, soon due and overdue items of several places by the place's path; all paths of one
  /// length.
  Map<String, Present> present(String county, Collection<String> paths, Instant now) {
    Map<String, Present> present = new HashMap<>();
    if (paths.isEmpty()) {
      return present;
    }
    int width = paths.iterator().next().length();
    jdbc.sql(
            """
            select left(rpad(left(place_path, case when length(place_path) = 16 then 12 else 15 end), 15, '0'), :width)
                as path,
              count(*) as open, count(*) filter (where due_at <= :now) as overdue,
              count(*) filter (where due_at > :now and soon_at <= :now) as soon
            from matter_open_fact
            where county = :county and place_path >= :above and place_path < :above || '~'
            group by 1
            """)
        .param("width", width)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("county", county)
        .param("above", common(paths))
        .query(
            row -> {
              if (paths.contains(row.getString("path"))) {
                present.put(
                    row.getString("path"),
                    new Present(row.getLong("open"), row.getLong("soon"), row.getLong("overdue")));
              }
            });
    return present;
  }

  private Map<String, Sums> sums(
      String county, Collection<String> paths, Period period, String from, String to, String key) {
    var parameters = new HashMap<String, Object>();
    parameters.put("county", county);
    parameters.put("paths", paths.toArray(String[]::new));
    parameters.put("from", from);
    parameters.put("to", to);
    parameters.put("first", period.first());
    parameters.put("last", period.last());
    String days = "span = 'D' and day between :first and :last";
    if (period.hasMonths()) {
      days =
          """
          (span = 'M' and day >= :begin and day < :end
            or span = 'D' and (day >= :first and day < :begin or day >= :end and day <= :last))\
          """;
      parameters.put("begin", period.monthsBegin());
      parameters.put("end", period.monthsEnd());
    }
    return read(
        """
        select %s as key, %s from figure_cell
        where county = :county and kind = 'matter' and place_path = any(:paths) and slice between :from and :to
          and %s
        group by 1 order by 1
        """
            .formatted(key, SUMS, days),
        parameters);
  }

  private Map<String, Sums> read(String sql, Map<String, ?> parameters) {
    Map<String, Sums> sums = new LinkedHashMap<>();
    jdbc.sql(sql)
        .params(parameters)
        .query(
            row -> {
              sums.put(row.getString("key"), sums(row));
            });
    return sums;
  }

  private static Sums sums(ResultSet row) throws SQLException {
    return new Sums(
        row.getLong("reported"),
        row.getLong("accepted"),
        row.getLong("reopened"),
        row.getLong("closed"),
        row.getLong("in_time"),
        row.getLong("asked"),
        row.getLong("solved"),
        row.getLong("rated"),
        row.getLong("satisfied"));
  }

  // the longest path above all of them that is no made-up one: zeros of skipped levels stand in no
  // real path
  private static String common(Collection<String> paths) {
    String first = paths.iterator().next();
    int end = paths.size() == 1 ? first.length() : Math.max(6, first.length() - 3);
    String above = first.substring(0, end);
    while (above.length() > 6 && above.endsWith("000")) {
      above = above.substring(0, above.length() - 3);
    }
    return above;
  }
}
