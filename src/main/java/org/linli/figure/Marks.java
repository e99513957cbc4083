package org.linli.figure;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 待计存取 — what something happened to since it was counted, kind by kind.
@Component
class Marks {

  /// How many are taken at once.
  static final int MOST = 2000;

  private final JdbcClient jdbc;

  Marks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Marks what is to be counted again.
  void set(String county, String kind, Collection<UUID> ids, Instant at) {
    jdbc.sql(
            """
            insert into figure_dirty (county, kind, id, marked_at) select ?, ?, unnest(?), ?
            on conflict (county, kind, id) do nothing
            """)
        .params(county, kind, ids.toArray(UUID[]::new), at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Marks what lies in an area that was redrawn, and what was counted there.
  ///
  /// @param subjects view of what is counted, with its place
  /// @param counted table of what was counted, with the place at which it was
  void below(String county, String kind, String subjects, String counted, String path, Instant at) {
    jdbc.sql(
            """
            insert into figure_dirty (county, kind, id, marked_at)
            select :county, :kind, id, :at from (
              select id from {subjects}
              where county = :county and place_path >= :path and place_path < :path || '~'
              union
              select id from {counted}
              where county = :county and kind = :kind and place_path >= :path and place_path < :path || '~') m
            on conflict (county, kind, id) do nothing
            """
                .replace("{subjects}", subjects)
                .replace("{counted}", counted))
        .param("county", county)
        .param("kind", kind)
        .param("path", path)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Takes some marks away and gives what they were set on.
  UUID[] take(String county, String kind) {
    return jdbc.sql(
            """
            delete from figure_dirty where county = ? and kind = ? and id in (
              select id from figure_dirty where county = ? and kind = ? limit ?)
            returning id
            """)
        .params(county, kind, county, kind, MOST)
        .query(UUID.class)
        .list()
        .toArray(UUID[]::new);
  }

  /// Takes the county's turn for a kind until the end of the transaction.
  void lock(String county, String kind) {
    jdbc.sql(
            """
            insert into figure_time (county, kind, folded_at) values (?, ?, clock_timestamp())
            on conflict (county, kind) do update set folded_at = excluded.folded_at
            """)
        .params(county, kind)
        .update();
  }

  /// When the oldest mark was set; empty when everything is counted.
  Optional<Instant> oldest(String county) {
    return jdbc.sql(
            "select marked_at from figure_dirty where county = ? order by marked_at limit 1")
        .params(county)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }
}
