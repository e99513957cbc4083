package org.linli.place;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 地点沿革 — keeps where places stood before they were moved or renamed, and finds a place by a path
/// it once had.
@Repository
class PlaceHistory {

  private final JdbcClient jdbc;

  PlaceHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps the place itself as it stands now.
  void remember(Place place, Instant until, @Nullable UUID redraw) {
    remember(place, until, redraw, "p.path = :path");
  }

  /// Keeps the place and all below it as they stand now.
  void rememberAll(Place place, Instant until, @Nullable UUID redraw) {
    remember(place, until, redraw, "p.path >= :path and p.path < :path || '~'");
  }

  private void remember(Place place, Instant until, @Nullable UUID redraw, String which) {
    jdbc.sql(
            """
            insert into place_history (county, place_id, until, place_path, name, above, redraw_id)
            select p.county, p.id, :until, p.path, p.name,
              coalesce((select string_agg(a.name, ' ' order by a.path) from place a
                where a.county = p.county and length(a.path) < length(p.path)
                  and a.path = any(array[left(p.path, 9), left(p.path, 12), left(p.path, 15),
                                         left(p.path, 18), left(p.path, 20)])), ''),
              :redraw
            from place p where p.county = :county and
            """
                + which
                + " on conflict (county, place_id, until) do nothing")
        .param("county", place.county())
        .param("path", place.path())
        .param("until", until.atOffset(ZoneOffset.UTC))
        .param("redraw", redraw)
        .update();
  }

  /// What the place was before, the latest first.
  List<PlacePages.Past> of(String county, PlaceId place) {
    return jdbc.sql(
            """
            select lag(until) over (order by until) as since, until, place_path, name, above
            from place_history where county = ? and place_id = ? order by until desc
            """)
        .params(county, place.value())
        .query(
            (row, n) ->
                new PlacePages.Past(
                    instant(row.getObject("since", OffsetDateTime.class)),
                    row.getObject("until", OffsetDateTime.class).toInstant(),
                    row.getString("place_path"),
                    row.getString("name"),
                    row.getString("above")))
        .list();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  /// The place that stood at the path last; empty when none that stands elsewhere now ever did.
  Optional<PlaceId> lastAt(String county, String path) {
    return jdbc.sql(
            """
            select place_id from place_history where county = ? and place_path = ?
            order by until desc limit 1
            """)
        .params(county, path)
        .query(UUID.class)
        .optional()
        .map(PlaceId::new);
  }

  /// The place that took this one in; empty unless it was merged away.
  Optional<PlaceId> successor(String county, PlaceId place) {
    return jdbc.sql(
            """
            select successor_id from place where county = ? and id = ? and successor_id is not null
            """)
        .params(county, place.value())
        .query(UUID.class)
        .optional()
        .map(PlaceId::new);
  }
}
