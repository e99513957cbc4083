package org.linli.clearlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.Subject;
import org.linli.person.Purpose;
import org.linli.place.PlaceId;
import org.linli.shared.Review;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 明文名单存取 — rows of requests, their words sealed; the database holds to the scope once more.
@Repository
class ClearListStore {

  private final JdbcClient jdbc;
  private final Vault vault;

  ClearListStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  void insert(ClearList row) {
    jdbc.sql(
            """
            insert into clear_list (county, id, place_id, place_path, subject, purpose, fields, hours,
              state, asked_by, asked_at, reason)
            values (:county, :id, :place, :path, :subject, :purpose, :fields, :hours, :state, :asked,
              :at, :reason)
            """)
        .param("county", row.county())
        .param("id", row.id())
        .param("place", row.place().value())
        .param("path", row.placePath())
        .param("subject", row.subject().name())
        .param("purpose", row.purpose().name())
        .param("fields", row.fields().toArray(String[]::new))
        .param("hours", row.hours())
        .param("state", row.state().name())
        .param("asked", row.review().askedBy())
        .param("at", time(row.review().askedAt()))
        .param("reason", sealed(row.county(), row.reason()), Types.BINARY)
        .update();
  }

  /// Moves a request on; [Stale] when somebody else was faster.
  void move(ClearList row, ClearListState to, Review review, @Nullable String answer) {
    Instant at = review.answeredAt();
    int changed =
        jdbc.sql(
                """
                update clear_list set state = :to, answered_by = :by, answered_at = :at,
                  answer = :answer
                where county = :county and id = :id and state = :from
                """)
            .param("to", to.name())
            .param("by", review.answeredBy(), Types.OTHER)
            .param("at", at == null ? null : time(at), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("answer", sealed(row.county(), answer), Types.BINARY)
            .param("county", row.county())
            .param("id", row.id())
            .param("from", row.state().name())
            .update();
    if (changed == 0) {
      throw new Stale();
    }
  }

  /// Counts one fetching more; false when it was fetched as often as it may be. Two fetchings at
  /// once wait for each other here.
  boolean fetched(ClearList row) {
    return jdbc.sql(
                """
                update clear_list set fetches = fetches + 1
                where county = ? and id = ? and state = 'GRANTED' and fetches < ?
                """)
            .params(row.county(), row.id(), ClearList.MOST_FETCHES)
            .update()
        == 1;
  }

  Optional<ClearList> find(Scope scope, UUID id) {
    return jdbc.sql(
            "select * from clear_list c where c.county = ? and c.id = ? and "
                + scope.within("c.place_path"))
        .params(scope.county(), id)
        .query(this::row)
        .optional();
  }

  /// What waits for a second person since then, the oldest first.
  List<ClearList> waiting(Scope scope, Instant since, int limit) {
    return jdbc.sql(
            "select * from clear_list c where c.county = ? and c.state = 'WAITING' and c.asked_at >"
                + " ? and "
                + scope.within("c.place_path")
                + " order by c.asked_at, c.id limit ?")
        .params(scope.county(), time(since), limit)
        .query(this::row)
        .list();
  }

  /// What somebody asked for, the latest first.
  List<ClearList> of(Scope scope, UUID account, int limit) {
    return jdbc.sql(
            "select * from clear_list c where c.county = ? and c.asked_by = ? and "
                + scope.within("c.place_path")
                + " order by c.asked_at desc, c.id limit ?")
        .params(scope.county(), account, limit)
        .query(this::row)
        .list();
  }

  /// Everything that has not come to an end.
  List<ClearList> open(Scope county) {
    return jdbc.sql(
            "select * from clear_list c where c.county = ? and c.state in ('WAITING', 'GRANTED')")
        .param(county.county())
        .query(this::row)
        .list();
  }

  /// Forgets the words of what was asked before then; that it was asked, and by whom, stays.
  void forget(String county, Instant before) {
    jdbc.sql(
            """
            update clear_list set reason = null, answer = null
            where county = ? and asked_at < ? and (reason is not null or answer is not null)
            """)
        .params(county, time(before))
        .update();
  }

  private ClearList row(ResultSet row, int number) throws SQLException {
    String county = row.getString("county");
    OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
    return new ClearList(
        row.getObject("id", UUID.class),
        county,
        new PlaceId(row.getObject("place_id", UUID.class)),
        row.getString("place_path"),
        Subject.valueOf(row.getString("subject")),
        Purpose.valueOf(row.getString("purpose")),
        List.of((String[]) row.getArray("fields").getArray()),
        row.getInt("hours"),
        ClearListState.valueOf(row.getString("state")),
        new Review(
            row.getObject("asked_by", UUID.class),
            row.getObject("asked_at", OffsetDateTime.class).toInstant(),
            row.getObject("answered_by", UUID.class),
            answered == null ? null : answered.toInstant()),
        opened(county, row.getBytes("reason")),
        opened(county, row.getBytes("answer")),
        row.getInt("fetches"));
  }

  private byte @Nullable [] sealed(String county, @Nullable String words) {
    return words == null ? null : vault.seal(county, words);
  }

  private @Nullable String opened(String county, byte @Nullable [] sealed) {
    return sealed == null ? null : vault.open(county, sealed);
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
