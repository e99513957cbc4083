package org.linli.figure;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 汇总存取 — folds and rebuilds the cells of matters from their facts.
@Component
class CellStore {

  static final String KIND = "matter";

  private static final String MEASURES =
      "reported, accepted, reopened, closed, in_time, asked, solved, rated, satisfied";

  // what a matter counts as: which grid (or community with zeros), which days, which answers
  private static final String FACTS =
      """
      select f.county, 'matter' as kind, f.id,
        rpad(left(f.place_path, case when length(f.place_path) = 16 then 12 else 15 end), 15, '0') as place_path,
        f.kind as category, f.channel, f.ended_rung as rung,
        (f.opened at time zone 'Asia/Shanghai')::date as opened,
        (f.closed at time zone 'Asia/Shanghai')::date as closed,
        f.accepted is not null as accepted, f.reopened > 0 as reopened, coalesce(f.in_time, false) as in_time,
        f.solved is not null as asked, coalesce(f.solved, false) as solved,
        f.satisfied is not null as rated, coalesce(f.satisfied, false) as satisfied, f.merged
      from matter_fact f
      """;

  // the rows one counted matter adds to: its day of opening and its day of closing, each in every
  // slice
  private static final String PARTS =
      """
      select c.place_path, s.slice, c.opened as day, {n} as reported, {n} * c.accepted::int as accepted,
        {n} * c.reopened::int as reopened, 0 as closed, 0 as in_time, 0 as asked, 0 as solved, 0 as rated,
        0 as satisfied
      from {rows} c cross join lateral (values (''), ('c:' || c.category), ('n:' || c.channel)) s (slice)
      union all
      select c.place_path, s.slice, c.closed, 0, 0, 0, {n} * (not c.merged)::int, {n} * c.in_time::int,
        {n} * c.asked::int, {n} * c.solved::int, {n} * c.rated::int, {n} * c.satisfied::int
      from {rows} c
      cross join lateral (values (''), ('c:' || c.category), ('n:' || c.channel), ('r:' || c.rung)) s (slice)
      where c.closed is not null and s.slice is not null
      """;

  // coarser places and longer spans are sums of the finest cells
  private static final String CELLS =
      """
      leaf as (
        select place_path, slice, day, {sums} from part group by place_path, slice, day),
      cell as (
        select left(l.place_path, w.width) as place_path, s.span, l.slice,
          case s.span when 'D' then l.day else date_trunc('month', l.day)::date end as day, {sums}
        from leaf l cross join (values (15), (12), (9), (6)) w (width) cross join (values ('D'), ('M')) s (span)
        group by 1, 2, 3, 4)
      """
          .replace("{sums}", sums());

  private final JdbcClient jdbc;

  CellStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Takes out of the cells what stands there of some matters and puts in what their facts say now.
  // one statement: every part sees the state before it. The ids come as values, so that the plan
  // does not hang on statistics, which are missing after a bulk load
  void fold(String county, UUID[] ids) {
    String sql =
        """
        with fact as ({facts} where f.county = :county and f.id = any(:ids)),
        old as (
          select * from figure_counted
          where county = :county and kind = 'matter' and id = any(:ids)),
        part as ({added} union all {taken}),
        {cells},
        changed as (
          insert into figure_cell (county, kind, place_path, span, slice, day, {measures})
          select :county, 'matter', place_path, span, slice, day, {measures} from cell
          where (reported, accepted, reopened, closed, in_time, asked, solved, rated, satisfied)
            <> (0, 0, 0, 0, 0, 0, 0, 0, 0)
          order by place_path, span, slice, day
          on conflict (county, kind, place_path, span, slice, day) do update set {plus}),
        gone as (
          delete from figure_counted
          where county = :county and kind = 'matter' and id = any(:ids)
            and id not in (select id from fact))
        insert into figure_counted (county, kind, id, place_path, category, channel, rung, opened, closed,
          accepted, reopened, in_time, asked, solved, rated, satisfied, merged)
        select * from fact
        on conflict (county, kind, id) do update set place_path = excluded.place_path,
          category = excluded.category, channel = excluded.channel, rung = excluded.rung,
          opened = excluded.opened, closed = excluded.closed, accepted = excluded.accepted,
          reopened = excluded.reopened, in_time = excluded.in_time, asked = excluded.asked,
          solved = excluded.solved, rated = excluded.rated, satisfied = excluded.satisfied,
          merged = excluded.merged
        """
            .replace("{facts}", FACTS)
            .replace("{added}", parts("fact", "1"))
            .replace("{taken}", parts("old", "-1"))
            .replace("{cells}", CELLS)
            .replace("{measures}", MEASURES)
            .replace("{plus}", plus());
    jdbc.sql(sql).param("county", county).param("ids", ids).update();
  }

  /// Empties the county's cells and counts every matter anew.
  void rebuild(String county) {
    for (String table : new String[] {"figure_dirty", "figure_counted", "figure_cell"}) {
      jdbc.sql("delete from " + table + " where county = ? and kind = 'matter'")
          .params(county)
          .update();
    }
    jdbc.sql(
            """
            insert into figure_counted (county, kind, id, place_path, category, channel, rung, opened, closed,
              accepted, reopened, in_time, asked, solved, rated, satisfied, merged)
            {facts} where f.county = ?
            """
                .replace("{facts}", FACTS))
        .params(county)
        .update();
    jdbc.sql("set local work_mem = '128MB'").update();
    jdbc.sql(
            """
            with old as (select * from figure_counted where county = :county and kind = 'matter'),
            part as ({parts}), {cells}
            insert into figure_cell (county, kind, place_path, span, slice, day, {measures})
            select :county, 'matter', place_path, span, slice, day, {measures} from cell
            """
                .replace("{parts}", parts("old", "1"))
                .replace("{cells}", CELLS)
                .replace("{measures}", MEASURES))
        .param("county", county)
        .update();
  }

  private static String parts(String rows, String sign) {
    return PARTS.replace("{rows}", rows).replace("{n}", sign);
  }

  private static String sums() {
    return MEASURES.replaceAll("(\\w+)", "sum($1) as $1");
  }

  private static String plus() {
    return MEASURES.replaceAll("(\\w+)", "$1 = figure_cell.$1 + excluded.$1");
  }
}
