package org.linli.repeat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 热点查询 — reports of five weeks by category and place, from an index by county and time.
@Repository
class TopicStore {

  /// 计数 — in the week, and in the four weeks before together.
  ///
  /// @param place null for the whole area
  record Counted(@Nullable String place, String category, int week, int before) {}

  /// 五周 — the week and the four before it.
  record Weeks(LocalDate until) {

    LocalDate from() {
      return until.minusDays(6);
    }

    LocalDate last() {
      return until.minusDays(7);
    }

    LocalDate first() {
      return until.minusDays(34);
    }
  }

  private final JdbcClient jdbc;

  TopicStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// By category, and by place one level below the area and category: what lies at no such place is
  /// told of the whole area only.
  List<Counted> counts(Scope scope, String area, Weeks weeks) {
    return jdbc.sql(
            """
            select place, category, week, before from (
              select place, category, grouping(place) = 0 as placed,
                count(*) filter (where opened_at >= :from) as week,
                count(*) filter (where opened_at < :from) as before
              from (
                select {place} as place, category, opened_at from matter m
                where m.county = :county and m.opened_at >= :first and m.opened_at < :end
                  and m.place_path >= :area and m.place_path < :area || '~' and {scope}) m
              group by grouping sets ((category), (place, category))) counted
            where not (placed and place is null) and week > 0
            order by week - before / 4.0 desc, week desc, category, place
            """
                .replace("{place}", place(area))
                .replace("{scope}", scope.within("m.place_path")))
        .param("from", start(weeks.from()))
        .param("first", start(weeks.first()))
        .param("end", start(weeks.until().plusDays(1)))
        .param("county", scope.county())
        .param("area", area)
        .query(
            (row, n) ->
                new Counted(
                    row.getString("place"),
                    row.getString("category"),
                    row.getInt("week"),
                    row.getInt("before")))
        .list();
  }

  // communities of a county and a street, grids and estates of a community, buildings of a grid
  private static String place(String area) {
    if (area.length() < Paths.COMMUNITY) {
      return "case when length(place_path) >= 12 then left(place_path, 12) end";
    }
    return area.length() == Paths.COMMUNITY
        ? """
        case when substr(place_path, 13, 1) in ('E', 'S') then left(place_path, 16)
             when length(place_path) >= 15 then left(place_path, 15) end
        """
        : """
        case when substr(place_path, 16, 1) in ('E', 'S') then left(place_path, 19)
             when length(place_path) >= 18 then left(place_path, 18) end
        """;
  }

  private static OffsetDateTime start(LocalDate day) {
    return Time.start(day).atOffset(ZoneOffset.UTC);
  }
}
