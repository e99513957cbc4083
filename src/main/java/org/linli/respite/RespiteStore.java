package org.linli.respite;

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
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 缓办库 — reads and writes respites of one matter; whoever writes has locked the matter.
@Repository
class RespiteStore {

  private static final String OPEN = "state in ('ASKED', 'RUNNING')";

  private final JdbcClient jdbc;

  RespiteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Respite r) {
    jdbc.sql(
            """
            insert into respite (county, id, matter_id, item, place_path, kind, state, entered_at,
              rung, holder_post, holder_organisation, asked_by, asked_person, asked_at, workdays,
              until_at, reason, approver)
            values (:county, :id, :matter, :item, :path, :kind, :state, :entered,
              :rung, :post, :organisation, :by, :person, :asked, :workdays, :until, :reason,
              :approver)
            """)
        .param("county", r.county())
        .param("id", r.id())
        .param("matter", r.matter().value())
        .param("item", r.item())
        .param("path", r.placePath())
        .param("kind", r.kind().name())
        .param("state", r.state().name())
        .param("entered", time(r.entered()))
        .param("rung", r.rung().name())
        .param("post", r.post())
        .param("organisation", r.organisation())
        .param("by", r.askedBy())
        .param("person", r.askedPerson())
        .param("asked", time(r.askedAt()))
        .param("workdays", r.workdays())
        .param("until", time(r.until()))
        .param("reason", r.reason())
        .param("approver", r.approver().name())
        .update();
  }

  /// Writes what somebody decided; [Stale] when somebody has decided already.
  void decide(
      Respite r,
      RespiteState state,
      UUID by,
      Instant at,
      @Nullable Integer words,
      @Nullable Instant began) {
    changed(
        jdbc.sql(
                """
                update respite set state = :state, decided_by = :by, decided_at = :at,
                  decision = :words, began_at = :began,
                  ended_at = case when :state = 'OVER' then cast(:at as timestamptz) end
                where county = :county and id = :id and state = 'ASKED'
                """)
            .param("state", state.name())
            .param("by", by)
            .param("at", time(at))
            .param("words", words)
            .param("began", time(began))
            .param("county", r.county())
            .param("id", r.id())
            .update());
  }

  /// Writes that it came to its end; [Stale] when it had already.
  void end(Respite r, RespiteState state, Instant at, @Nullable Integer answer) {
    changed(
        jdbc.sql(
                """
                update respite set state = :state, ended_at = :at, answer = :answer
                where county = :county and id = :id and state in ('ASKED', 'RUNNING')
                """)
            .param("state", state.name())
            .param("at", time(at))
            .param("answer", answer)
            .param("county", r.county())
            .param("id", r.id())
            .update());
  }

  Optional<Respite> find(String county, UUID id) {
    return jdbc.sql("select * from respite where county = ? and id = ?")
        .params(county, id)
        .query(RespiteStore::row)
        .optional();
  }

  /// The respites of a matter in the order in which they were asked for.
  List<Respite> of(String county, MatterId matter) {
    return jdbc.sql(
            "select * from respite where county = ? and matter_id = ? order by asked_at, id")
        .params(county, matter.value())
        .query(RespiteStore::row)
        .list();
  }

  /// What stops or waits to stop clocks of a matter now.
  List<Respite> open(String county, MatterId matter) {
    return jdbc.sql("select * from respite where county = ? and matter_id = ? and " + OPEN)
        .params(county, matter.value())
        .query(RespiteStore::row)
        .list();
  }

  /// What stands still longer than was planned.
  List<Respite> past(String county, Instant now, int limit) {
    return jdbc.sql(
            """
            select * from respite where county = ? and state = 'RUNNING' and until_at <= ?
            order by until_at, id limit ?
            """)
        .params(county, Objects.requireNonNull(time(now)), limit)
        .query(RespiteStore::row)
        .list();
  }

  /// What waits for the decision of a level in the scope, the oldest first.
  List<Respite> asked(Scope scope, Rung approver, int limit) {
    return jdbc.sql(
            "select * from respite r where r.county = ? and r.state = 'ASKED' and r.approver = ?"
                + " and "
                + scope.within("r.place_path")
                + " order by r.asked_at, r.id limit ?")
        .params(scope.county(), approver.name(), limit)
        .query(RespiteStore::row)
        .list();
  }

  static Respite row(ResultSet row, int n) throws SQLException {
    return new Respite(
        row.getString("county"),
        row.getObject("id", UUID.class),
        new MatterId(row.getObject("matter_id", UUID.class)),
        row.getInt("item"),
        row.getString("place_path"),
        RespiteKind.valueOf(row.getString("kind")),
        RespiteState.valueOf(row.getString("state")),
        moment(row, "entered_at"),
        Rung.valueOf(row.getString("rung")),
        row.getObject("holder_post", UUID.class),
        row.getObject("holder_organisation", UUID.class),
        row.getObject("asked_by", UUID.class),
        row.getObject("asked_person", UUID.class),
        moment(row, "asked_at"),
        number(row, "workdays"),
        instant(row, "until_at"),
        row.getInt("reason"),
        Rung.valueOf(row.getString("approver")),
        row.getObject("decided_by", UUID.class),
        instant(row, "decided_at"),
        number(row, "decision"),
        instant(row, "began_at"),
        instant(row, "ended_at"),
        number(row, "answer"));
  }

  static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static void changed(int rows) {
    if (rows == 0) {
      throw new Stale();
    }
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(instant(row, column));
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
