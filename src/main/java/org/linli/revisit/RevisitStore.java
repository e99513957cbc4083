package org.linli.revisit;

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
import org.linli.matter.MatterId;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 回访库 — the rows of revisits: one for each closing of a matter.
@Repository
class RevisitStore {

  private final JdbcClient jdbc;

  RevisitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Plans one; a closing that has its revisit keeps it, unless an earlier reopening was heard of
  /// only after the matter had been closed out again.
  void insert(Revisit r) {
    jdbc.sql(
            """
            insert into revisit (county, id, matter_id, place_path, category, state, closed_at,
              closed_seq, from_at, due_at, confirmed, rated)
            values (:county, :id, :matter, :path, :category, :state, :closed, :seq, :from, :due,
              :confirmed, :rated)
            on conflict (county, matter_id, closed_at) do update
              set state = 'DUE', closed_seq = excluded.closed_seq
              where revisit.state = 'REOPENED' and revisit.closed_seq < excluded.closed_seq
            """)
        .param("county", r.county())
        .param("id", r.id())
        .param("matter", r.matter().value())
        .param("path", r.placePath())
        .param("category", r.category())
        .param("state", r.state().name())
        .param("closed", time(r.closedAt()))
        .param("seq", r.closedSeq())
        .param("from", time(r.from()))
        .param("due", time(r.due()))
        .param("confirmed", r.confirmed())
        .param("rated", r.rated())
        .update();
  }

  /// The latest of a matter.
  Optional<Revisit> latest(String county, MatterId matter) {
    return jdbc.sql(
            """
            select * from revisit where county = ? and matter_id = ?
            order by closed_at desc limit 1
            """)
        .params(county, matter.value())
        .query(RevisitStore::row)
        .optional();
  }

  /// The reporter confirmed or rated by himself; who did both need not be asked.
  void answered(String county, UUID matter, boolean confirmed, boolean rated, int seq) {
    jdbc.sql(
            """
            update revisit set confirmed = confirmed or :confirmed, rated = rated or :rated,
              state = case when (confirmed or :confirmed) and (rated or :rated)
                then 'ANSWERED' else state end
            where county = :county and matter_id = :matter and state = 'DUE'
              and closed_seq < :seq
            """)
        .param("confirmed", confirmed)
        .param("rated", rated)
        .param("county", county)
        .param("matter", matter)
        .param("seq", seq)
        .update();
  }

  /// The matter was reopened: about that closing nobody is asked any more.
  void reopened(String county, UUID matter, int seq) {
    jdbc.sql(
            """
            update revisit set state = 'REOPENED'
            where county = ? and matter_id = ? and state = 'DUE' and closed_seq < ?
            """)
        .params(county, matter, seq)
        .update();
  }

  void done(Revisit r, RevisitForm.Answer answer, UUID by, Instant at) {
    RevisitResult result = answer.result();
    jdbc.sql(
            """
            update revisit set state = 'DONE', result = :result, stars = :stars, done_by = :by,
              done_at = :at
            where county = :county and id = :id
            """)
        .param("result", result == null ? null : result.name())
        .param("stars", answer.stars())
        .param("by", by)
        .param("at", time(at))
        .param("county", r.county())
        .param("id", r.id())
        .update();
  }

  void missed(Revisit r, RevisitState state, UUID by, Instant at) {
    jdbc.sql(
            """
            update revisit set state = :state, tries = tries + 1, tried_at = :at,
              done_by = case when :state = 'EXCUSED' then cast(:by as uuid) end,
              done_at = case when :state = 'EXCUSED' then cast(:at as timestamptz) end
            where county = :county and id = :id
            """)
        .param("state", state.name())
        .param("by", by)
        .param("at", time(at))
        .param("county", r.county())
        .param("id", r.id())
        .update();
  }

  /// What is to be asked now in the area, by due time.
  List<Revisit> due(Scope scope, Instant now, @Nullable Instant after, UUID last, int limit) {
    return jdbc.sql(
            "select * from revisit where county = :county and state = 'DUE' and from_at <= :now and"
                + " "
                + scope.within("place_path")
                + (after == null ? "" : " and (due_at, id) > (:after, :last)")
                + " order by due_at, id limit :limit")
        .param("county", scope.county())
        .param("now", time(now))
        .param("after", after == null ? null : time(after))
        .param("last", last)
        .param("limit", limit)
        .query(RevisitStore::row)
        .list();
  }

  /// How many are to be asked now, at most `most`.
  int countDue(Scope scope, Instant now, int most) {
    return jdbc.sql(
            "select count(*) from (select 1 from revisit where county = ? and state = 'DUE'"
                + " and from_at <= ? and "
                + scope.within("place_path")
                + " limit "
                + most
                + ") counted")
        .params(scope.county(), time(now))
        .query(Integer.class)
        .single();
  }

  /// What was asked last in the area, since a moment.
  List<Revisit> done(Scope scope, Instant since, int limit) {
    return jdbc.sql(
            "select * from revisit where county = ? and done_at >= ? and "
                + scope.within("place_path")
                + " order by done_at desc, id desc limit ?")
        .params(scope.county(), time(since), limit)
        .query(RevisitStore::row)
        .list();
  }

  /// How many were asked in the area since a moment, by what they came to: the result, or the state
  /// where there is none.
  List<RevisitPages.Count> counts(Scope scope, Instant since) {
    return jdbc.sql(
            "select coalesce(result, state) as what, count(*) as number from revisit"
                + " where county = ? and done_at >= ? and "
                + scope.within("place_path")
                + " group by 1 order by 1")
        .params(scope.county(), time(since))
        .query((row, n) -> new RevisitPages.Count(row.getString("what"), row.getInt("number")))
        .list();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Revisit row(ResultSet row, int n) throws SQLException {
    String result = row.getString("result");
    return new Revisit(
        row.getString("county"),
        row.getObject("id", UUID.class),
        new MatterId(row.getObject("matter_id", UUID.class)),
        row.getString("place_path"),
        row.getString("category"),
        RevisitState.valueOf(row.getString("state")),
        Objects.requireNonNull(instant(row, "closed_at")),
        row.getInt("closed_seq"),
        Objects.requireNonNull(instant(row, "from_at")),
        Objects.requireNonNull(instant(row, "due_at")),
        row.getBoolean("confirmed"),
        row.getBoolean("rated"),
        row.getInt("tries"),
        instant(row, "tried_at"),
        instant(row, "done_at"),
        row.getObject("done_by", UUID.class),
        result == null ? null : RevisitResult.valueOf(result),
        row.getObject("stars", Integer.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
