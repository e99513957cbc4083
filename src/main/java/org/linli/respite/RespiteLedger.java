package org.linli.respite;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 台账查询 — respites of a period by kind, state, organisation and area, their counts, and how many
/// items were in hand meanwhile: the whole of which they are a share.
@Repository
class RespiteLedger {

  /// 筛选 — every part but the period may be left out.
  ///
  /// @param until last day
  record Filter(
      @Nullable RespiteKind kind,
      @Nullable RespiteState state,
      @Nullable UUID organisation,
      @Nullable String area,
      LocalDate from,
      LocalDate until) {}

  /// 行 — a respite beside the number and category of its matter.
  record Row(Respite respite, String number, String category) {}

  /// 计数.
  record Counted(RespiteKind kind, int asked, int granted, int refused, int open, int items) {}

  /// 条件 — a where clause with its values.
  private record Where(String text, List<Object> values) {}

  private final JdbcClient jdbc;

  RespiteLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The latest first, after a respite of the page before.
  List<Row> rows(Scope scope, Filter filter, @Nullable UUID after, int limit) {
    Where where = where(scope, filter, true);
    List<Object> values = new ArrayList<>(where.values());
    String next = "";
    if (after != null) {
      next =
          """
           and (r.asked_at, r.id) < (
            select l.asked_at, l.id from respite l where l.county = ? and l.id = ?)
          """;
      values.add(scope.county());
      values.add(after);
    }
    values.add(limit);
    return jdbc.sql(
            """
            select r.*, m.number, m.category
            from respite r join matter m on m.county = r.county and m.id = r.matter_id
            """
                + where.text()
                + next
                + " order by r.asked_at desc, r.id desc limit ?")
        .params(values)
        .query(
            (row, n) ->
                new Row(
                    RespiteStore.row(row, n), row.getString("number"), row.getString("category")))
        .list();
  }

  /// A respite beside number and category of its matter.
  Row row(Respite respite) {
    return jdbc.sql("select number, category from matter where county = ? and id = ?")
        .params(respite.county(), respite.matter().value())
        .query((row, n) -> new Row(respite, row.getString("number"), row.getString("category")))
        .single();
  }

  /// By kind, whatever kind and state were chosen.
  List<Counted> counts(Scope scope, Filter filter) {
    Where where = where(scope, filter, false);
    return jdbc.sql(
            """
            select r.kind, count(*) as asked, count(r.began_at) as granted,
              count(*) filter (where r.state = 'REFUSED') as refused,
              count(*) filter (where r.state in ('ASKED', 'RUNNING')) as open,
              count(distinct (r.matter_id, r.item)) filter (where r.began_at is not null) as items
            from respite r
            """
                + where.text()
                + " group by r.kind")
        .params(where.values())
        .query(
            (row, n) ->
                new Counted(
                    RespiteKind.valueOf(row.getString("kind")),
                    row.getInt("asked"),
                    row.getInt("granted"),
                    row.getInt("refused"),
                    row.getInt("open"),
                    row.getInt("items")))
        .list();
  }

  /// How many items were open on some day of the period; an item that ended otherwise than by being
  /// closed out ended when it entered its last state. Those of an organisation are the ones it
  /// holds or handled, and the ones it asked something for before it passed them on.
  int handled(Scope scope, Filter filter) {
    List<Object> values = new ArrayList<>();
    StringBuilder text = new StringBuilder("where i.county = ? and ");
    values.add(scope.county());
    text.append(scope.within("i.place_path"));
    area(filter, "i.place_path", text, values);
    if (filter.organisation() != null) {
      text.append(
          """
           and (i.holder_organisation = ? or i.handler_organisation = ? or exists (
            select 1 from respite r where r.county = i.county and r.matter_id = i.matter_id
              and r.item = i.item and r.holder_organisation = ?
              and r.asked_at >= ? and r.asked_at < ?))
          """);
      values.addAll(Collections.nCopies(3, filter.organisation()));
      values.add(begin(filter));
      values.add(end(filter));
    }
    text.append(" and i.opened_at < ?");
    values.add(end(filter));
    text.append(" and (i.due_at is not null or coalesce(i.closed_at, i.entered_at) >= ?)");
    values.add(begin(filter));
    return jdbc.sql("select count(*) from matter_item i " + text)
        .params(values)
        .query(Integer.class)
        .single();
  }

  /// The organisations that held an item for which something was asked in the period.
  List<UUID> organisations(Scope scope, Filter filter) {
    Where where =
        where(
            scope,
            new Filter(null, null, null, filter.area(), filter.from(), filter.until()),
            false);
    return jdbc.sql(
            "select distinct r.holder_organisation from respite r "
                + where.text()
                + " and r.holder_organisation is not null limit 200")
        .params(where.values())
        .query(UUID.class)
        .list();
  }

  private static Where where(Scope scope, Filter filter, boolean narrow) {
    StringBuilder text = new StringBuilder("where r.county = ? and ");
    List<Object> values = new ArrayList<>();
    values.add(scope.county());
    text.append(scope.within("r.place_path"));
    text.append(" and r.asked_at >= ? and r.asked_at < ?");
    values.add(begin(filter));
    values.add(end(filter));
    area(filter, "r.place_path", text, values);
    if (filter.organisation() != null) {
      text.append(" and r.holder_organisation = ?");
      values.add(filter.organisation());
    }
    if (narrow && filter.kind() != null) {
      text.append(" and r.kind = ?");
      values.add(filter.kind().name());
    }
    if (narrow && filter.state() != null) {
      text.append(" and r.state = ?");
      values.add(filter.state().name());
    }
    return new Where(text.toString(), values);
  }

  private static void area(Filter filter, String column, StringBuilder text, List<Object> values) {
    String area = filter.area();
    if (area != null) {
      text.append(" and ").append(column).append(" >= ? and ").append(column).append(" < ?");
      values.add(area);
      values.add(area + "~");
    }
  }

  private static Object begin(Filter filter) {
    return Objects.requireNonNull(RespiteStore.time(Time.start(filter.from())));
  }

  private static Object end(Filter filter) {
    return Objects.requireNonNull(RespiteStore.time(Time.start(filter.until().plusDays(1))));
  }
}
