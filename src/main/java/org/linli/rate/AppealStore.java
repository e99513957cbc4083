package org.linli.rate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterId;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.linli.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 申诉库 — reads and writes appeals; whoever writes has locked the matter.
@Repository
class AppealStore {

  private final JdbcClient jdbc;
  private final Transactions transactions;

  AppealStore(JdbcClient jdbc, Transactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  void insert(Appeal a) {
    jdbc.sql(
            """
            insert into rate_appeal (county, id, matter_id, item, organisation_id, place_path, state, reason,
              asked_by, asked_person, asked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            a.county(),
            a.id(),
            a.matter().value(),
            a.item(),
            a.organisation(),
            a.placePath(),
            a.state().name(),
            a.reason(),
            a.askedBy(),
            a.askedPerson(),
            a.askedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Writes how it ended; [Stale] when it had ended already.
  void end(Appeal a, AppealState state, @Nullable Integer words, UUID by, Instant at) {
    int rows =
        jdbc.sql(
                """
                update rate_appeal set state = :state, decision = :words, decided_by = :by, decided_at = :at
                where county = :county and id = :id and state = 'ASKED'
                """)
            .param("state", state.name())
            .param("words", words)
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("county", a.county())
            .param("id", a.id())
            .update();
    if (rows == 0) {
      throw new Stale();
    }
  }

  Optional<Appeal> find(String county, UUID id) {
    return jdbc.sql("select * from rate_appeal where county = ? and id = ?")
        .params(county, id)
        .query(AppealStore::row)
        .optional();
  }

  List<Appeal> of(String county, MatterId matter) {
    return jdbc.sql(
            "select * from rate_appeal where county = ? and matter_id = ? order by asked_at, id")
        .params(county, matter.value())
        .query(AppealStore::row)
        .list();
  }

  /// The appeals a reader may see, the latest first: of his places for a desk, of his organisations
  /// for their members.
  ///
  /// @param state empty = every one
  List<Appeal> list(Actor actor, String state, @Nullable UUID after, int limit) {
    Scope scope = actor.scope();
    List<Object> values = new ArrayList<>(List.of(actor.county()));
    StringBuilder where = new StringBuilder("a.county = ?");
    if (actor.part().isDesk()) {
      where.append(" and ").append(scope.within("a.place_path"));
    } else {
      where.append(" and a.organisation_id = any(?)");
      values.add(scope.organisations().toArray(UUID[]::new));
    }
    if (!state.isEmpty()) {
      where.append(" and a.state = ?");
      values.add(state);
    }
    if (after != null) {
      where.append(
          """
           and (a.asked_at, a.id) < (
            select l.asked_at, l.id from rate_appeal l where l.county = ? and l.id = ?)
          """);
      values.add(actor.county());
      values.add(after);
    }
    values.add(limit);
    return transactions.read(
        scope,
        () ->
            jdbc.sql(
                    "select a.* from rate_appeal a where "
                        + where
                        + " order by a.asked_at desc, a.id desc limit ?")
                .params(values)
                .query(AppealStore::row)
                .list());
  }

  /// The organisations that wait for a ruling, as far as the reader may see.
  Set<UUID> open(Actor actor) {
    Set<UUID> waiting = new HashSet<>();
    list(actor, AppealState.ASKED.name(), null, 1000).forEach(a -> waiting.add(a.organisation()));
    return waiting;
  }

  private static Appeal row(ResultSet row, int n) throws SQLException {
    int decision = row.getInt("decision");
    Integer decided = row.wasNull() ? null : decision;
    OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
    return new Appeal(
        row.getString("county"),
        row.getObject("id", UUID.class),
        new MatterId(row.getObject("matter_id", UUID.class)),
        row.getInt("item"),
        row.getObject("organisation_id", UUID.class),
        row.getString("place_path"),
        AppealState.valueOf(row.getString("state")),
        row.getInt("reason"),
        row.getObject("asked_by", UUID.class),
        row.getObject("asked_person", UUID.class),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        decided,
        row.getObject("decided_by", UUID.class),
        at == null ? null : at.toInstant());
  }
}
