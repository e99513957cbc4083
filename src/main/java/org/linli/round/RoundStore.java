package org.linli.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 轮次存取 — reads single rounds and writes how they ended; read and written under row-level security.
@Repository
class RoundStore {

  private final JdbcClient jdbc;

  RoundStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Waits until nobody derives many rounds of the county at once, and keeps it so until the
  /// transaction ends; others who write single ones do not wait.
  void shareTurn(String county) {
    jdbc.sql("select 1 from round_day where county = ? for key share")
        .params(county)
        .query()
        .listOfRows();
  }

  /// Waits until nobody writes rounds of the county, until the transaction ends.
  void takeTurn(String county, LocalDate today) {
    jdbc.sql(
            """
            insert into round_day (county, swept_on) values (?, ?) on conflict do nothing
            """)
        .params(county, today)
        .update();
    jdbc.sql("select 1 from round_day where county = ? for update")
        .params(county)
        .query()
        .listOfRows();
  }

  /// The last day up to which the county was swept.
  Optional<LocalDate> swept(String county) {
    return jdbc.sql("select swept_on from round_day where county = ?")
        .params(county)
        .query(LocalDate.class)
        .optional();
  }

  void sweptOn(String county, LocalDate day) {
    jdbc.sql("update round_day set swept_on = ? where county = ?").params(day, county).update();
  }

  Optional<Round> find(Scope scope, UUID id) {
    return jdbc.sql(
            "select * from round where county = ? and id = ? and " + scope.within("place_path"))
        .params(scope.county(), id)
        .query(RoundStore::row)
        .optional();
  }

  /// Those of a subject that a record of this form resolves on a day, locked.
  List<Round> open(String county, UUID subject, String form, LocalDate on) {
    return jdbc.sql(
            """
            select * from round
            where county = ? and subject_id = ? and state = 'DUE' and form = ? and start_on <= ? and end_on >= ?
            order by id for update
            """)
        .params(county, subject, form, on, on)
        .query(RoundStore::row)
        .list();
  }

  void done(String county, UUID id, LocalDate on, UUID by, UUID record) {
    jdbc.sql(
            """
            update round set state = 'DONE', done_on = ?, done_by = ?, record_id = ?
            where county = ? and id = ? and state = 'DUE'
            """)
        .params(on, by, record, county, id)
        .update();
  }

  /// False when it is neither due nor missed any more.
  boolean excused(
      String county, UUID id, ExcuseReason reason, byte @Nullable [] note, UUID by, LocalDate on) {
    return jdbc.sql(
                """
                update round set state = 'EXCUSED', reason = :reason, note = :note, done_by = :by, done_on = :on
                where county = :county and id = :id and state in ('DUE', 'MISSED')
                """)
            .param("reason", reason.name())
            .param("note", note)
            .param("by", by)
            .param("on", on)
            .param("county", county)
            .param("id", id)
            .update()
        == 1;
  }

  /// Ends every window that lies before a day; gives what was missed.
  List<UUID> missed(String county, LocalDate today) {
    return jdbc.sql(
            """
            update round set state = 'MISSED'
            where county = ? and state = 'DUE' and end_on < ? returning id
            """)
        .params(county, today)
        .query(UUID.class)
        .list();
  }

  static Round row(ResultSet row, int n) throws SQLException {
    String reason = row.getString("reason");
    return new Round(
        row.getObject("id", UUID.class),
        row.getString("plan"),
        row.getString("kind"),
        row.getString("selector"),
        row.getObject("subject_id", UUID.class),
        row.getString("place_path"),
        row.getObject("holder", UUID.class),
        row.getString("form"),
        row.getInt("priority"),
        day(row, "start_on"),
        day(row, "due_on"),
        day(row, "end_on"),
        RoundState.valueOf(row.getString("state")),
        row.getObject("done_on", LocalDate.class),
        row.getObject("record_id", UUID.class),
        reason == null ? null : ExcuseReason.valueOf(reason));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, LocalDate.class));
  }
}
