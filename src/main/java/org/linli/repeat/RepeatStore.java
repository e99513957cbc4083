package org.linli.repeat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterId;
import org.linli.matter.MatterState;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 重复查询 — counted from the records each time: nobody is written down as somebody who complains.
@Repository
class RepeatStore {

  /// 行 — one matter.
  record Row(String number, String category, String path, MatterState state, Instant opened) {}

  /// 一簇 — matters that repeat each other, and the latest of them.
  record Counted(
      String number, String category, String path, int matters, int reporters, Instant latest) {}

  // the building or the site; nothing for what lies higher, where "the same place" says little
  static final String SPOT =
      """
      case when substr(m.place_path, 13, 1) in ('E', 'S') then left(m.place_path, 16)
           when substr(m.place_path, 16, 1) in ('E', 'S') then left(m.place_path, 19)
           when length(m.place_path) >= 18 then left(m.place_path, 18) end
      """;

  // who left neither phone nor account is somebody else each time
  private static final String PERSON = "coalesce(r.account_id::text, encode(r.phone_hash, 'hex'))";

  private static final String ROW =
      "select m.number, m.category, m.place_path, m.state, m.opened_at from matter m ";

  private static final String CLUSTER =
      """
      (array_agg(m.number order by m.opened_at desc, m.id))[1] as number,
      (array_agg(m.category order by m.opened_at desc, m.id))[1] as category,
      (array_agg(m.place_path order by m.opened_at desc, m.id))[1] as place_path,
      count(*) as matters, max(m.opened_at) as latest
      """;

  private final JdbcClient jdbc;

  RepeatStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Other matters of whoever reported this one, the latest first; the rows of reporters show
  /// themselves within the scope of the transaction only.
  List<Row> samePerson(Scope scope, MatterId id, Instant since, int limit) {
    return jdbc.sql(
            ROW
                + """
                where m.county = :county and m.id <> :id and m.opened_at >= :since and m.state <> 'VOID'
                  and m.id in (
                    select o.matter_id from matter_reporter me
                    join matter_reporter o on o.county = me.county and o.account_id = me.account_id
                    where me.county = :county and me.matter_id = :id
                    union
                    select o.matter_id from matter_reporter me
                    join matter_reporter o on o.county = me.county and o.phone_hash = me.phone_hash
                    where me.county = :county and me.matter_id = :id) and
                """
                + scope.within("m.place_path")
                + " order by m.opened_at desc limit :limit")
        .param("county", scope.county())
        .param("id", id.value())
        .param("since", time(since))
        .param("limit", limit)
        .query(RepeatStore::row)
        .list();
  }

  /// Other matters of these categories at or below a place, the latest first.
  List<Row> samePlace(
      Scope scope, MatterId id, String path, List<String> categories, Instant since, int limit) {
    return jdbc.sql(
            ROW
                + """
                where m.county = ? and m.place_path >= ? and m.place_path < ? and m.opened_at >= ?
                  and m.category = any(?) and m.id <> ? and m.state <> 'VOID' and
                """
                + scope.within("m.place_path")
                + " order by m.opened_at desc limit ?")
        .params(
            scope.county(),
            path,
            path + "~",
            time(since),
            categories.toArray(String[]::new),
            id.value(),
            limit)
        .query(RepeatStore::row)
        .list();
  }

  /// How many the matter concerns, itself among them.
  int reporters(String county, MatterId id) {
    return jdbc.sql(
            """
            select 1 + (select count(*) from matter where county = :county and follows = :id)
              + (select count(*) from matter_follower where county = :county and matter_id = :id)
            """)
        .param("county", county)
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  /// The same reporter at least twice.
  List<Counted> persons(Scope scope, @Nullable String area, Instant since, int limit) {
    return clusters(
        scope,
        area,
        since,
        "select " + CLUSTER + ", 1 as reporters " + REPORTED,
        "and " + PERSON + " is not null",
        "group by " + PERSON + " having count(*) >= 2",
        limit);
  }

  /// The same category at the same building or site at least twice.
  List<Counted> places(Scope scope, @Nullable String area, Instant since, int limit) {
    return clusters(
        scope,
        area,
        since,
        "select "
            + CLUSTER
            + ", count(distinct coalesce("
            + PERSON
            + ", m.id::text)) as reporters "
            + REPORTED,
        "and " + SPOT + " is not null",
        "group by " + SPOT + ", m.category having count(*) >= 2",
        limit);
  }

  /// At least three people with one class of matters in one building or site, or with one matter.
  ///
  /// @param classes code of a category to the code of its class
  List<Counted> groups(
      Scope scope, @Nullable String area, Instant since, Map<String, String> classes, int limit) {
    List<String> codes = new ArrayList<>(classes.keySet());
    String persons = "count(distinct coalesce(" + PERSON + ", m.id::text))";
    List<Counted> all =
        new ArrayList<>(
            clusters(
                scope,
                area,
                since,
                "select " + CLUSTER + ", " + persons + " as reporters " + REPORTED + KIN,
                "and " + SPOT + " is not null",
                "group by " + SPOT + ", k.class having " + persons + " >= 3",
                limit,
                codes.toArray(String[]::new),
                codes.stream().map(classes::get).toArray(String[]::new)));
    all.addAll(joined(scope, area, since, limit));
    return all;
  }

  private static final String REPORTED =
      """
      from matter m
      left join matter_reporter r on r.county = m.county and r.matter_id = m.id
      """;

  private static final String KIN =
      """
      join unnest(cast(? as text[]), cast(? as text[])) as k (code, class) on k.code = m.category
      """;

  // one matter that several people follow or were merged into
  private List<Counted> joined(Scope scope, @Nullable String area, Instant since, int limit) {
    return clusters(
        scope,
        area,
        since,
        """
        select m.number, m.category, m.place_path, 1 + m.merged as matters,
          1 + m.merged + m.followers as reporters, m.opened_at as latest
        from (
          select m.*,
            (select count(*) from matter o where o.county = m.county and o.follows = m.id) as merged,
            (select count(*) from matter_follower f where f.county = m.county and f.matter_id = m.id) as followers
          from matter m) m
        """,
        "and m.follows is null and m.merged + m.followers >= 2",
        "",
        limit);
  }

  private List<Counted> clusters(
      Scope scope,
      @Nullable String area,
      Instant since,
      String select,
      String narrow,
      String group,
      int limit,
      Object... first) {
    List<Object> values = new ArrayList<>(List.of(first));
    values.add(scope.county());
    values.add(time(since));
    String below = "";
    if (area != null) {
      below = " and m.place_path >= ? and m.place_path < ?";
      values.add(area);
      values.add(area + "~");
    }
    values.add(limit);
    return jdbc.sql(
            select
                + " where m.county = ? and m.opened_at >= ? and m.state <> 'VOID' and "
                + scope.within("m.place_path")
                + below
                + " "
                + narrow
                + " "
                + group
                + " order by matters desc, latest desc limit ?")
        .params(values)
        .query(
            (row, n) ->
                new Counted(
                    row.getString("number"),
                    row.getString("category"),
                    row.getString("place_path"),
                    row.getInt("matters"),
                    row.getInt("reporters"),
                    moment(row, "latest")))
        .list();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getString("number"),
        row.getString("category"),
        row.getString("place_path"),
        MatterState.valueOf(row.getString("state")),
        moment(row, "opened_at"));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
