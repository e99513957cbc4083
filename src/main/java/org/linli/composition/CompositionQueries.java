package org.linli.composition;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 构成查询 — counts who lives in a subtree, by area or all together.
@Component
class CompositionQueries {

  private static final String HERE =
      """
      from person p where p.county = ? and p.place_path >= ? and p.place_path < ?
        and p.left_on is null and p.merged_into is null and p.erased_at is null and\s
      """;

  private final JdbcClient jdbc;

  CompositionQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Who lives at or below the path, by the first `length` characters of where he lives.
  Map<String, Counts> count(Scope scope, String path, int length, LocalDate today) {
    Map<String, Counts> found = new HashMap<>();
    String bands = Dimension.BANDS.stream().map(String::valueOf).collect(Collectors.joining(","));
    jdbc.sql(
            """
            select area, band, ethnic_group, grouping(band) as without_band, count(*) as number
            from (
              select left(p.place_path, %d) as area, p.ethnic_group,
                width_bucket(extract(year from age(?::date, p.born))::int, array[%s]) as band
              %s %s) q
            group by grouping sets ((area, band), (area, ethnic_group))
            """
                .formatted(length, bands, HERE, scope.within("p.place_path")))
        .params(Date.valueOf(today), scope.county(), path, path + "~")
        .query(
            row -> {
              Counts counts = found.computeIfAbsent(row.getString("area"), a -> new Counts());
              int number = row.getInt("number");
              if (row.getInt("without_band") == 1) {
                String group = row.getString("ethnic_group");
                counts.add(Dimension.ETHNIC_GROUP, group == null ? "" : group, number);
              } else {
                counts.people(number);
                int band = row.getInt("band");
                if (band > 0) {
                  counts.add(Dimension.AGE, "A" + Dimension.BANDS.get(band - 1), number);
                }
              }
            });
    jdbc.sql(
            """
            select left(p.place_path, %d) as area, label, count(*) as number
            from (select p.place_path, p.labels %s %s and p.labels <> '{}') p, unnest(p.labels) label
            group by 1, 2
            """
                .formatted(length, HERE, scope.within("p.place_path")))
        .params(scope.county(), path, path + "~")
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("area"), a -> new Counts())
                  .add(Dimension.LABEL, row.getString("label"), row.getInt("number"));
            });
    return found;
  }
}
