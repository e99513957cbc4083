package org.linli.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterId;
import org.linli.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 督办查询 — supervisions of an area by state and cause, and those that wait for somebody.
@Repository
class SupervisionQueries {

  /// 筛选 — every part may be left out.
  ///
  /// @param late only those whose answer is overdue
  record Filter(@Nullable SupervisionState state, @Nullable SupervisionCause cause, boolean late) {}

  /// 行 — a supervision beside the number and category of its matter.
  record Row(Supervision supervision, String number, String category) {}

  private static final String ROWS =
      """
      select s.*, m.number, m.category
      from supervision s join matter m on m.county = s.county and m.id = s.matter_id
      """;

  private static final String HELD =
      """
      exists (select 1 from matter_item i where i.county = s.county
        and i.matter_id = s.matter_id and i.due_at is not null
        and (i.holder_organisation = any(?) or i.holder_post = any(?)))
      """;

  private final JdbcClient jdbc;

  SupervisionQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The latest first, after a supervision of the page before.
  List<Row> rows(Actor actor, Filter filter, Instant now, @Nullable UUID after, int limit) {
    List<Object> values = new ArrayList<>();
    StringBuilder text = new StringBuilder(" where s.county = ? and ");
    values.add(actor.county());
    text.append(actor.scope().within("s.place_path"));
    if (filter.state() != null) {
      text.append(" and s.state = ?");
      values.add(filter.state().name());
    }
    if (filter.cause() != null) {
      text.append(" and s.cause = ?");
      values.add(filter.cause().name());
    }
    if (filter.late()) {
      text.append(" and s.due_at < ?");
      values.add(Objects.requireNonNull(SupervisionStore.time(now)));
    }
    if (after != null) {
      text.append(
          """
           and (s.raised_at, s.id) < (
            select l.raised_at, l.id from supervision l where l.county = ? and l.id = ?)
          """);
      values.add(actor.county());
      values.add(after);
    }
    values.add(limit);
    return jdbc.sql(ROWS + text + " order by s.raised_at desc, s.id desc limit ?")
        .params(values)
        .query(SupervisionQueries::row)
        .list();
  }

  /// What whoever holds a matter has to answer, and what a desk has to look at.
  List<Row> waiting(Actor actor, int limit) {
    List<Object> values = new ArrayList<>();
    values.add(actor.county());
    values.add(actor.scope().organisations().toArray(UUID[]::new));
    values.add(actor.scope().posts().toArray(UUID[]::new));
    StringBuilder text = new StringBuilder(" where s.county = ? and (s.state = 'RUNNING' and ");
    text.append(HELD);
    if (actor.part().isDesk()) {
      text.append(" or s.state = 'ANSWERED' and s.desk = ? and ");
      text.append(actor.scope().within("s.place_path"));
      values.add(actor.part().name());
    }
    values.add(limit);
    return jdbc.sql(ROWS + text + ") order by s.due_at nulls last, s.raised_at, s.id limit ?")
        .params(values)
        .query(SupervisionQueries::row)
        .list();
  }

  /// Those of one matter in the order in which it rose.
  List<Row> of(String county, MatterId matter) {
    return jdbc.sql(ROWS + " where s.county = ? and s.matter_id = ? order by s.raised_at, s.id")
        .params(county, matter.value())
        .query(SupervisionQueries::row)
        .list();
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        SupervisionStore.row(row, n), row.getString("number"), row.getString("category"));
  }
}
