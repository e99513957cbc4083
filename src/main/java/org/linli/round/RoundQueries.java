package org.linli.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.place.Paths;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// 轮次查询 — lists and counts of rounds; callers run them in a transaction whose scope lets them see
/// what they ask for.
@Repository
class RoundQueries {

  private static final int SOON = 7;

  private final JdbcClient jdbc;
  private final PlanStore store;
  private final Accounts accounts;

  RoundQueries(JdbcClient jdbc, PlanStore store, Accounts accounts) {
    this.jdbc = jdbc;
    this.store = store;
    this.accounts = accounts;
  }

  /// 轮次筛选 — which rounds of an area.
  ///
  /// @param state name of a state or OVERDUE; empty = due and overdue
  /// @param plan code; empty = all
  /// @param from first due day, or null
  /// @param to last due day, or null
  record Filter(
      String path, String state, String plan, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /// 走到何处 — after which round a list goes on.
  record After(LocalDate due, String path, UUID id) {}

  /// The posts and the person by which somebody owes rounds.
  UUID[] holdings(Actor actor) {
    List<UUID> all = new ArrayList<>(actor.scope().posts());
    accounts.personOf(actor.county(), actor.id()).ifPresent(all::add);
    return all.toArray(UUID[]::new);
  }

  boolean owes(Actor actor, Round round) {
    UUID holder = round.holder();
    return holder != null && List.of(holdings(actor)).contains(holder);
  }

  /// What somebody owes from today on until its window ends, by due day; what can be done in the
  /// next days follows.
  List<Round> mine(Actor actor, LocalDate today, @Nullable After after, int limit) {
    StatementSpec statement =
        jdbc.sql(
                "select * from round where county = :county and holder = any(:holders) and state ="
                    + " 'DUE' and end_on >= :today and start_on <= :today and due_on <= :soon"
                    + (after == null ? "" : " and (due_on, place_path, id) > (:due, :past, :last)")
                    + " order by due_on, place_path, id limit :limit")
            .param("county", actor.county())
            .param("holders", holdings(actor))
            .param("today", today)
            .param("soon", today.plusDays(SOON))
            .param("limit", limit);
    return after(statement, after).query(RoundStore::row).list();
  }

  /// How many rounds somebody owes now and how many of them are overdue.
  Map<String, Integer> countsOf(Actor actor, LocalDate today) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    jdbc.sql(
            """
            select count(*) filter (where due_on < :today) as late, count(*) filter (where due_on = :today) as now,
              count(*) filter (where due_on > :today) as soon
            from round
            where county = :county and holder = any(:holders) and state = 'DUE'
              and end_on >= :today and start_on <= :today and due_on <= :soon
            """)
        .param("county", actor.county())
        .param("holders", holdings(actor))
        .param("today", today)
        .param("soon", today.plusDays(SOON))
        .query(
            row -> {
              counts.put("OVERDUE", row.getInt("late"));
              counts.put("TODAY", row.getInt("now"));
              counts.put("SOON", row.getInt("soon"));
            });
    return counts;
  }

  /// Rounds of an area by due day.
  List<Round> area(Scope scope, Filter filter, LocalDate today, @Nullable After after, int limit) {
    StringBuilder sql =
        new StringBuilder("select * from round where county = :county and ")
            .append(scope.within("place_path"))
            .append(" and place_path >= :path and place_path < :below and state = :state");
    switch (filter.state()) {
      case "OVERDUE" -> sql.append(" and due_on < :today and end_on >= :today");
      case "", "DUE" -> sql.append(" and start_on <= :today and end_on >= :today");
      default -> {
        // what ended lies where it was due
      }
    }
    sql.append(filter.plan().isEmpty() ? "" : " and plan = :plan")
        .append(filter.from() == null ? "" : " and due_on >= :from")
        .append(filter.to() == null ? "" : " and due_on <= :to")
        .append(after == null ? "" : " and (due_on, place_path, id) > (:due, :past, :last)")
        .append(" order by due_on, place_path, id limit :limit");
    boolean due = filter.state().isEmpty() || filter.state().equals("OVERDUE");
    StatementSpec statement =
        jdbc.sql(sql.toString())
            .param("county", scope.county())
            .param("path", filter.path())
            .param("below", Paths.end(filter.path()))
            .param("state", due ? "DUE" : filter.state())
            .param("today", today)
            .param("plan", filter.plan())
            .param("from", filter.from())
            .param("to", filter.to())
            .param("limit", limit);
    return after(statement, after).query(RoundStore::row).list();
  }

  /// How those who owe rounds in an area stood in a period, by holder, the nil id for the desk.
  List<Holders.Tally> holders(
      Scope scope, String path, LocalDate from, LocalDate to, LocalDate today) {
    return jdbc.sql(
            """
            select coalesce(holder, '00000000-0000-0000-0000-000000000000'::uuid) as holder,
              count(*) filter (where state = 'DONE') as done,
              count(*) filter (where state = 'DONE' and done_on <= due_on) as in_time,
              count(*) filter (where state = 'MISSED') as missed,
              count(*) filter (where state = 'EXCUSED') as excused,
              count(*) filter (where state = 'DUE' and due_on >= :today) as open,
              count(*) filter (where state = 'DUE' and due_on < :today) as late
            from round
            where county = :county and place_path >= :path and place_path < :below
              and due_on between :from and :to and {scope}
            group by 1 order by late desc, missed desc, 1 limit 500
            """
                .replace("{scope}", scope.within("place_path")))
        .param("county", scope.county())
        .param("path", path)
        .param("below", Paths.end(path))
        .param("from", from)
        .param("to", to)
        .param("today", today)
        .query(
            (row, n) ->
                new Holders.Tally(
                    row.getObject("holder", UUID.class),
                    "",
                    row.getLong("done"),
                    row.getLong("in_time"),
                    row.getLong("missed"),
                    row.getLong("excused"),
                    row.getLong("open"),
                    row.getLong("late")))
        .list();
  }

  List<Round> ofSubject(String county, String kind, UUID subject, int limit) {
    return jdbc.sql(
            """
            select * from round where county = ? and subject_id = ? and kind = ?
            order by due_on desc, plan limit ?
            """)
        .params(county, subject, kind, limit)
        .query(RoundStore::row)
        .list();
  }

  /// What is due at or below a place now, and what of it is overdue; only what the transaction's
  /// scope shows is counted.
  Map<String, Integer> below(String county, String path, LocalDate today) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    jdbc.sql(
            """
            select count(*) as due, count(*) filter (where due_on < :today) as late from round
            where county = :county and place_path >= :path and place_path < :below and state = 'DUE'
              and start_on <= :today and end_on >= :today
            """)
        .param("county", county)
        .param("path", path)
        .param("below", Paths.end(path))
        .param("today", today)
        .query(
            row -> {
              counts.put("DUE", row.getInt("due"));
              counts.put("OVERDUE", row.getInt("late"));
            });
    return counts;
  }

  /// The plans by code, each in its latest version.
  Map<String, Plan> plans(String county) {
    Map<String, Plan> latest = new LinkedHashMap<>();
    store.latest(county).forEach(plan -> latest.put(plan.code(), plan));
    return latest;
  }

  private static StatementSpec after(StatementSpec statement, @Nullable After after) {
    return after == null
        ? statement
        : statement.param("due", after.due()).param("past", after.path()).param("last", after.id());
  }
}
