package org.linli.figure;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 计数存取 — folds and rebuilds the counts of one kind from its facts.
@Component
class TallyStore {

  // finest place: the community, with zeros for a skipped level
  private static final String FACTS =
      """
      select f.id, rpad(left(f.place_path, 12), 12, '0') as place_path,
        date_trunc('month', f.day)::date as month, f.counter, f.slices, count(*)::integer as n
      from {facts} f
      where f.county = :county {some}
      group by 1, 2, 3, 4, 5
      """;

  private static final String STANDING =
      """
      select t.id, t.place_path, p.month, p.counter, p.slices, p.n
      from figure_tallied t
      cross join lateral jsonb_to_recordset(t.parts) p (month date, counter text, slices text[], n integer)
      where t.county = :county and t.kind = :kind {some}
      """;

  // coarser places are sums of the finest cells
  private static final String CELLS =
      """
      leaf as (
        select place_path, s.slice, month, counter, sum(n) as n
        from part cross join lateral unnest(array_append(slices, '')) s (slice)
        group by 1, 2, 3, 4 having sum(n) <> 0),
      cell as (
        select left(l.place_path, w.width) as place_path, l.slice, l.month, l.counter, sum(l.n)::integer as n
        from leaf l cross join (values (12), (9), (6)) w (width)
        group by 1, 2, 3, 4 having sum(l.n) <> 0)
      """;

  private static final String PACK =
      """
      insert into figure_tallied (county, kind, id, place_path, parts)
      select :county, :kind, id, place_path,
        jsonb_agg(jsonb_build_object('month', month, 'counter', counter, 'slices', slices, 'n', n))
      from fact group by id, place_path
      """;

  private static final String PUT =
      """
      insert into figure_tally (county, kind, place_path, slice, month, counter, n)
      select :county, :kind, place_path, slice, month, counter, n from cell
      order by place_path, slice, month, counter
      """;

  private final JdbcClient jdbc;

  TallyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Takes out of the counts what stands there of some subjects and puts in what their facts say
  /// now; one statement, in which every part sees the state before it.
  void fold(String county, Tallied source, UUID[] ids) {
    String sql =
        """
        with fact as materialized ({facts}),
        old as ({standing}),
        part as (
          select place_path, month, counter, slices, n from fact
          union all
          select place_path, month, counter, slices, -n from old),
        {cells},
        changed as ({put}
          on conflict (county, kind, place_path, slice, month, counter)
          do update set n = figure_tally.n + excluded.n),
        gone as (
          delete from figure_tallied
          where county = :county and kind = :kind and id = any(:ids) and id not in (select id from fact))
        {pack}
        on conflict (county, kind, id) do update set place_path = excluded.place_path, parts = excluded.parts
        """
            .replace("{facts}", facts(source, "and f.id = any(:ids)"))
            .replace("{standing}", STANDING.replace("{some}", "and t.id = any(:ids)"))
            .replace("{cells}", CELLS)
            .replace("{put}", PUT)
            .replace("{pack}", PACK);
    jdbc.sql(sql).param("county", county).param("kind", source.kind()).param("ids", ids).update();
  }

  /// Empties the counts of the kind and counts everything anew.
  void rebuild(String county, Tallied source) {
    for (String table : new String[] {"figure_dirty", "figure_tallied", "figure_tally"}) {
      jdbc.sql("delete from " + table + " where county = ? and kind = ?")
          .params(county, source.kind())
          .update();
    }
    jdbc.sql("set local work_mem = '128MB'").update();
    jdbc.sql(
            "with fact as ({facts}) {pack}"
                .replace("{facts}", facts(source, ""))
                .replace("{pack}", PACK))
        .param("county", county)
        .param("kind", source.kind())
        .update();
    jdbc.sql(
            "with part as ({standing}), {cells} {put}"
                .replace("{standing}", STANDING.replace("{some}", ""))
                .replace("{cells}", CELLS)
                .replace("{put}", PUT))
        .param("county", county)
        .param("kind", source.kind())
        .update();
  }

  private static String facts(Tallied source, String some) {
    return FACTS.replace("{facts}", source.facts()).replace("{some}", some);
  }
}
