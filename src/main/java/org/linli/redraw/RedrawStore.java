package org.linli.redraw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.place.PlaceId;
import org.linli.redraw.MovesAlong.Count;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 重划存取 — what was redrawn, with the numbers of what moved.
@Repository
class RedrawStore {

  private final JdbcClient jdbc;

  RedrawStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// 重划记录 — one redraw that was done.
  record Done(UUID id, PlaceId place, RedrawKind kind, String reason, Instant at) {}

  void insert(String county, Done done, UUID account, List<Count> counts) {
    jdbc.sql(
            """
            insert into redraw (county, id, place_id, kind, reason, account_id, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            county,
            done.id(),
            done.place().value(),
            done.kind().name(),
            done.reason(),
            account,
            done.at().atOffset(ZoneOffset.UTC))
        .update();
    for (int i = 0; i < counts.size(); i++) {
      jdbc.sql(
              """
              insert into redraw_count (county, redraw_id, position, what, number)
              values (?, ?, ?, ?, ?)
              """)
          .params(county, done.id(), i, counts.get(i).what(), counts.get(i).number())
          .update();
    }
  }

  Optional<Done> find(String county, UUID id) {
    return jdbc.sql("select id, place_id, kind, reason, at from redraw where county = ? and id = ?")
        .params(county, id)
        .query(RedrawStore::done)
        .optional();
  }

  /// What was redrawn at a place, the latest first.
  List<Done> at(String county, UUID place) {
    return jdbc.sql(
            """
            select id, place_id, kind, reason, at from redraw
            where county = ? and place_id = ? order by at desc limit 20
            """)
        .params(county, place)
        .query(RedrawStore::done)
        .list();
  }

  List<Count> counts(String county, UUID redraw) {
    return jdbc.sql(
            """
            select what, number from redraw_count where county = ? and redraw_id = ?
            order by position
            """)
        .params(county, redraw)
        .query((row, n) -> Count.of(row.getString("what"), row.getInt("number")))
        .list();
  }

  private static Done done(ResultSet row, int n) throws SQLException {
    return new Done(
        row.getObject("id", UUID.class),
        new PlaceId(row.getObject("place_id", UUID.class)),
        RedrawKind.valueOf(row.getString("kind")),
        row.getString("reason"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
