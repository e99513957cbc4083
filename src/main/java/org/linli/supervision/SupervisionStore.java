package org.linli.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;
import org.linli.matter.MatterId;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 督办库 — reads and writes supervisions of one matter; whoever writes has locked the matter.
@Repository
class SupervisionStore {

  private final JdbcClient jdbc;

  SupervisionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Supervision s) {
    jdbc.sql(
            """
            insert into supervision (county, id, matter_id, place_path, cause, state, desk, again,
              raised_by, raised_at, due_at, reason)
            values (:county, :id, :matter, :path, :cause, :state, :desk, :again, :by, :at, :due,
              :reason)
            """)
        .param("county", s.county())
        .param("id", s.id())
        .param("matter", s.matter().value())
        .param("path", s.placePath())
        .param("cause", s.cause().name())
        .param("state", s.state().name())
        .param("desk", s.desk().name())
        .param("again", s.again())
        .param("by", s.raisedBy())
        .param("at", time(s.raisedAt()))
        .param("due", time(s.due()))
        .param("reason", s.reason())
        .update();
  }

  /// Writes it over the version before; [Stale] when another came between.
  void update(Supervision s) {
    int rows =
        jdbc.sql(
                """
                update supervision set state = :state, due_at = :due, reminders = :reminders,
                  reminded_at = :reminded, instruction = :instruction, answer = :answer,
                  answered_person = :person, answered_at = :answered, ended_at = :ended,
                  version = :version
                where county = :county and id = :id and version = :version - 1
                """)
            .param("state", s.state().name())
            .param("due", time(s.due()))
            .param("reminders", s.reminders())
            .param("reminded", time(s.remindedAt()))
            .param("instruction", s.instruction())
            .param("answer", s.answer())
            .param("person", s.answeredPerson())
            .param("answered", time(s.answeredAt()))
            .param("ended", time(s.endedAt()))
            .param("version", s.version())
            .param("county", s.county())
            .param("id", s.id())
            .update();
    if (rows == 0) {
      throw new Stale();
    }
  }

  Optional<Supervision> find(String county, UUID id) {
    return jdbc.sql("select * from supervision where county = ? and id = ?")
        .params(county, id)
        .query(SupervisionStore::row)
        .optional();
  }

  /// The supervisions of a matter in the order in which it rose.
  List<Supervision> of(String county, MatterId matter) {
    return jdbc.sql(
            """
            select * from supervision where county = ? and matter_id = ? order by raised_at, id
            """)
        .params(county, matter.value())
        .query(SupervisionStore::row)
        .list();
  }

  /// The one that runs.
  Optional<Supervision> open(String county, MatterId matter) {
    return of(county, matter).stream()
        .filter(each -> each.state() != SupervisionState.ENDED)
        .findFirst();
  }

  static Supervision row(ResultSet row, int n) throws SQLException {
    return new Supervision(
        row.getString("county"),
        row.getObject("id", UUID.class),
        new MatterId(row.getObject("matter_id", UUID.class)),
        row.getString("place_path"),
        SupervisionCause.valueOf(row.getString("cause")),
        SupervisionState.valueOf(row.getString("state")),
        Rung.valueOf(row.getString("desk")),
        row.getInt("again"),
        row.getObject("raised_by", UUID.class),
        Objects.requireNonNull(instant(row, "raised_at")),
        instant(row, "due_at"),
        number(row, "reason"),
        row.getInt("reminders"),
        instant(row, "reminded_at"),
        number(row, "instruction"),
        number(row, "answer"),
        row.getObject("answered_person", UUID.class),
        instant(row, "answered_at"),
        instant(row, "ended_at"),
        row.getInt("version"));
  }

  static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}
