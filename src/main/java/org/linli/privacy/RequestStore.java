package org.linli.privacy;

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
import org.linli.person.PersonId;
import org.linli.shared.Review;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 请求存取 — rows of requests; the database holds to the scope once more.
@Repository
class RequestStore {

  private final JdbcClient jdbc;

  RequestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// It lies where the file lies, also when areas are just being redrawn.
  void insert(PersonRequest row) {
    jdbc.sql(
            """
            insert into person_request (county, id, person_id, place_path, kind, ground, state,
              asked_by, asked_at)
            select p.county, :id, p.id, p.place_path, :kind, :ground, :state, :asked, :at
            from person p where p.county = :county and p.id = :person
            for share
            """)
        .param("id", row.id())
        .param("kind", row.kind().name())
        .param("ground", row.ground().name())
        .param("state", row.state().name())
        .param("asked", row.review().askedBy())
        .param("at", row.review().askedAt().atOffset(ZoneOffset.UTC))
        .param("county", row.county())
        .param("person", row.person().value())
        .update();
  }

  /// Throws [Stale] when somebody has decided already.
  void decide(PersonRequest row, RequestState state, Review review) {
    int changed =
        jdbc.sql(
                """
                update person_request set state = :state, decided_by = :by, decided_at = :at
                where county = :county and id = :id and state = 'WAITING'
                """)
            .param("state", state.name())
            .param("by", review.answeredBy())
            .param("at", Objects.requireNonNull(review.answeredAt()).atOffset(ZoneOffset.UTC))
            .param("county", row.county())
            .param("id", row.id())
            .update();
    if (changed == 0) {
      throw new Stale();
    }
  }

  Optional<PersonRequest> find(Scope scope, PersonId person, UUID id) {
    return jdbc.sql(
            "select * from person_request r where r.county = ? and r.id = ? and r.person_id = ? and"
                + " "
                + scope.within("r.place_path"))
        .params(scope.county(), id, person.value())
        .query(RequestStore::row)
        .optional();
  }

  /// The requests about a person, the latest first.
  List<PersonRequest> of(Scope scope, PersonId person) {
    return jdbc.sql(
            "select * from person_request r where r.county = ? and r.person_id = ? and "
                + scope.within("r.place_path")
                + " order by r.asked_at desc limit 20")
        .params(scope.county(), person.value())
        .query(RequestStore::row)
        .list();
  }

  /// What waits for a second person, the oldest first.
  List<PersonRequest> waiting(Scope scope, int limit) {
    return jdbc.sql(
            "select * from person_request r where r.county = ? and r.state = 'WAITING' and "
                + scope.within("r.place_path")
                + " order by r.asked_at limit ?")
        .params(scope.county(), limit)
        .query(RequestStore::row)
        .list();
  }

  /// The requests about an erased person say no more where he lived.
  void leave(String county, UUID person) {
    jdbc.sql("update person_request set place_path = ? where county = ? and person_id = ?")
        .params(county, county, person)
        .update();
  }

  /// The requests about a merged file are about the other one now.
  void move(String county, UUID from, UUID to) {
    jdbc.sql(
            """
            update person_request r set person_id = p.id, place_path = p.place_path
            from person p
            where r.county = ? and r.person_id = ? and p.county = r.county and p.id = ?
            """)
        .params(county, from, to)
        .update();
  }

  private static PersonRequest row(ResultSet row, int number) throws SQLException {
    return new PersonRequest(
        row.getString("county"),
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("place_path"),
        RequestKind.valueOf(row.getString("kind")),
        Ground.valueOf(row.getString("ground")),
        RequestState.valueOf(row.getString("state")),
        new Review(
            row.getObject("asked_by", UUID.class),
            row.getObject("asked_at", OffsetDateTime.class).toInstant(),
            row.getObject("decided_by", UUID.class),
            instant(row.getObject("decided_at", OffsetDateTime.class))));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
