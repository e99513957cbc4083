package org.linli.hotline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 回传存取 — the files of answers that went out.
@Repository
class BatchStore {

  /// 一批 — one file.
  ///
  /// @param path of the area whose answers are in it
  record Batch(UUID id, String path, String source, UUID by, Instant at, int answers) {}

  private final JdbcClient jdbc;

  BatchStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(String county, Batch batch) {
    jdbc.sql(
            """
            insert into hotline_batch (county, id, place_path, source, account_id, made_at, answers)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            county,
            batch.id(),
            batch.path(),
            batch.source(),
            batch.by(),
            batch.at().atOffset(ZoneOffset.UTC),
            batch.answers())
        .update();
  }

  void count(String county, UUID id, int answers) {
    jdbc.sql("update hotline_batch set answers = ? where county = ? and id = ?")
        .params(answers, county, id)
        .update();
  }

  Optional<Batch> find(Scope scope, UUID id) {
    return jdbc.sql(
            "select * from hotline_batch where county = ? and id = ? and "
                + scope.within("place_path"))
        .params(scope.county(), id)
        .query(BatchStore::batch)
        .optional();
  }

  List<Batch> latest(Scope scope, int limit) {
    return jdbc.sql(
            "select * from hotline_batch where county = ? and "
                + scope.within("place_path")
                + " order by made_at desc limit ?")
        .params(scope.county(), limit)
        .query(BatchStore::batch)
        .list();
  }

  private static Batch batch(ResultSet row, int n) throws SQLException {
    return new Batch(
        row.getObject("id", UUID.class),
        row.getString("place_path"),
        row.getString("source"),
        row.getObject("account_id", UUID.class),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getInt("answers"));
  }
}
