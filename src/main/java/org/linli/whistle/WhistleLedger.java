package org.linli.whistle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterId;
import org.linli.shared.Actor;
import org.linli.shared.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 吹哨查询 — calls of a period by occasion, state and organisation, what the organisations did with
/// them, and those that wait for somebody.
@Repository
class WhistleLedger {

  /// 筛选 — every part but the period may be left out.
  ///
  /// @param until last day
  record Filter(
      @Nullable WhistleOccasion occasion,
      @Nullable WhistleState state,
      @Nullable UUID organisation,
      LocalDate from,
      LocalDate until) {}

  /// 行 — a call beside the number and category of its matter.
  record Row(WhistleCall call, String number, String category) {}

  /// 计数.
  record Counted(
      UUID organisation,
      int calls,
      int refused,
      int due,
      int inTime,
      int done,
      int rated,
      @Nullable Double stars) {}

  /// 条件 — a where clause with its values.
  private record Where(String text, List<Object> values) {}

  private static final String ROWS =
      """
      select c.*, w.occasion, w.rung, w.organisation as caller, w.ruler, w.words, w.blown_by,
        w.blown_person, w.blown_at, m.number, m.category
      from whistle_call c join whistle w on w.county = c.county and w.id = c.whistle_id
      join matter m on m.county = c.county and m.id = c.matter_id
      """;

  private final JdbcClient jdbc;

  WhistleLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The latest first, after a call of the page before.
  List<Row> rows(Actor actor, Filter filter, @Nullable UUID after, int limit) {
    Where where = where(actor, filter, true);
    List<Object> values = new ArrayList<>(where.values());
    String next = "";
    if (after != null) {
      next =
          """
           and (c.called_at, c.id) < (
            select l.called_at, l.id from whistle_call l where l.county = ? and l.id = ?)
          """;
      values.add(actor.county());
      values.add(after);
    }
    values.add(limit);
    return jdbc.sql(ROWS + where.text() + next + " order by c.called_at desc, c.id desc limit ?")
        .params(values)
        .query(WhistleLedger::row)
        .list();
  }

  /// What each organisation did in the period, whatever occasion and state were chosen.
  ///
  /// @param now who need not stand there yet is neither in time nor late
  List<Counted> counts(Actor actor, Filter filter, Instant now) {
    Where where = where(actor, filter, false);
    List<Object> values = new ArrayList<>();
    values.add(Objects.requireNonNull(WhistleStore.time(now)));
    values.addAll(where.values());
    return jdbc.sql(
            """
            select c.organisation, count(*) as calls, count(c.refusal) as refused,
              count(*) filter (where c.state not in ('EXCUSED', 'WITHDRAWN')
                and (c.arrived_at is not null or c.arrive_by < ?)) as due,
              count(*) filter (where c.state not in ('EXCUSED', 'WITHDRAWN')
                and c.arrived_at <= c.arrive_by) as in_time,
              count(*) filter (where c.state in ('DONE', 'RATED')) as done,
              count(c.stars) as rated, avg(c.stars) as stars
            from whistle_call c
            """
                + where.text()
                + " group by c.organisation order by count(*) desc, c.organisation limit 200")
        .params(values)
        .query(
            (row, n) ->
                new Counted(
                    row.getObject("organisation", UUID.class),
                    row.getInt("calls"),
                    row.getInt("refused"),
                    row.getInt("due"),
                    row.getInt("in_time"),
                    row.getInt("done"),
                    row.getInt("rated"),
                    row.getObject("stars") == null ? null : row.getDouble("stars")))
        .list();
  }

  /// What an organisation has to do, by due time; and for a desk what it has to rule upon, what it
  /// called for that is late, and what it has to rate.
  List<Row> waiting(Actor actor, int limit) {
    List<Object> values = new ArrayList<>();
    StringBuilder text = new StringBuilder(" where c.county = ? and ");
    values.add(actor.county());
    if (actor.part().isDesk()) {
      text.append(actor.scope().within("c.place_path"));
      text.append(" and (c.state = 'REFUSED' and w.ruler = ?");
      text.append(" or w.rung = ? and (c.late and c.due_at is not null or c.state = 'DONE'))");
      values.add(actor.part().name());
      values.add(actor.part().name());
    } else {
      text.append("c.organisation = any(?) and c.state in ('CALLED', 'INSISTED', 'ACCEPTED',");
      text.append(" 'ARRIVED')");
      values.add(actor.scope().organisations().toArray(UUID[]::new));
    }
    values.add(limit);
    return jdbc.sql(ROWS + text + " order by c.due_at nulls last, c.called_at, c.id limit ?")
        .params(values)
        .query(WhistleLedger::row)
        .list();
  }

  /// Calls beside number and category of their matter.
  List<Row> of(String county, MatterId matter) {
    return jdbc.sql(
            ROWS
                + " where c.county = ? and c.matter_id = ?"
                + " order by c.called_at, c.whistle_id, c.lead desc, c.id")
        .params(county, matter.value())
        .query(WhistleLedger::row)
        .list();
  }

  // a desk sees its area, whoever may be called the calls to his own organisation
  private static Where where(Actor actor, Filter filter, boolean narrow) {
    StringBuilder text = new StringBuilder(" where c.county = ? and ");
    List<Object> values = new ArrayList<>();
    values.add(actor.county());
    if (actor.part().isDesk()) {
      text.append(actor.scope().within("c.place_path"));
    } else {
      text.append("c.organisation = any(?)");
      values.add(actor.scope().organisations().toArray(UUID[]::new));
    }
    text.append(" and c.called_at >= ? and c.called_at < ?");
    values.add(Objects.requireNonNull(WhistleStore.time(Time.start(filter.from()))));
    values.add(Objects.requireNonNull(WhistleStore.time(Time.start(filter.until().plusDays(1)))));
    if (narrow && filter.organisation() != null) {
      text.append(" and c.organisation = ?");
      values.add(filter.organisation());
    }
    if (narrow && filter.state() != null) {
      text.append(" and c.state = ?");
      values.add(filter.state().name());
    }
    if (narrow && filter.occasion() != null) {
      text.append(" and w.occasion = ?");
      values.add(filter.occasion().name());
    }
    return new Where(text.toString(), values);
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(WhistleStore.row(row, n), row.getString("number"), row.getString("category"));
  }
}
