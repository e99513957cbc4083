package org.linli.similar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.Searchable;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 检索库 — the numbers by which matters are found; no word stands here, and nothing of what is about
/// persons.
@Repository
class SimilarStore {

  /// The latest closed matters a text is compared with.
  static final int COMPARED = 3_000;

  /// 命中 — a matter that has all the numbers asked for.
  record Hit(UUID matter, Instant opened) {}

  /// 近似 — a closed matter and how much it has in common, weighed by how rare that is.
  record Near(UUID matter, String category, @Nullable String rung, double score) {}

  private final JdbcClient jdbc;

  SimilarStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void keep(String county, Searchable.Text text, int[] grams) {
    jdbc.sql(
            """
            insert into similar_text (county, matter_id, place_path, category, opened_at, closed, grams)
            values (:county, :id, :path, :category, :opened, :closed, :grams)
            on conflict (county, matter_id) do update set place_path = excluded.place_path,
              category = excluded.category, closed = excluded.closed, grams = excluded.grams
            """)
        .param("county", county)
        .param("id", text.id().value())
        .param("path", text.placePath())
        .param("category", text.category())
        .param("opened", time(text.openedAt()))
        .param("closed", text.closed())
        .param("grams", boxed(grams))
        .update();
  }

  void drop(String county, Collection<UUID> matters) {
    jdbc.sql("delete from similar_text where county = ? and matter_id = any(?)")
        .params(county, matters.toArray(UUID[]::new))
        .update();
  }

  void dropCategories(String county, Collection<String> categories) {
    jdbc.sql("delete from similar_text where county = ? and category = any(?)")
        .params(county, categories.toArray(String[]::new))
        .update();
  }

  /// The matters in the scope that have all the numbers, the latest first, after one of the page
  /// before.
  List<Hit> search(
      Scope scope, @Nullable String area, int[] grams, @Nullable Hit after, int limit) {
    List<Object> values = new ArrayList<>(List.of(scope.county(), boxed(grams)));
    String more = "";
    if (area != null) {
      more += " and s.place_path >= ? and s.place_path < ?";
      values.add(area);
      values.add(area + "~");
    }
    if (after != null) {
      more += " and (s.opened_at, s.matter_id) < (?, ?)";
      values.add(time(after.opened()));
      values.add(after.matter());
    }
    values.add(limit);
    return jdbc.sql(
            """
            select s.matter_id, s.opened_at from similar_text s
            where s.county = ? and s.grams @> ? and
            """
                + scope.within("s.place_path")
                + more
                + " order by s.opened_at desc, s.matter_id desc limit ?")
        .params(values)
        .query(
            (row, n) ->
                new Hit(
                    row.getObject("matter_id", UUID.class),
                    row.getObject("opened_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /// The closed matters most like a text: each number counts by how few of those compared have it,
  /// and a long text does not win by its length.
  List<Near> near(String county, int[] grams, int limit) {
    return jdbc.sql(
            """
            with recent as materialized (
              select matter_id, category, grams from similar_text
              where county = :county and closed order by opened_at desc limit :compared),
            hit as (
              select r.matter_id, r.category, cardinality(r.grams) as length, g.gram
              from recent r cross join lateral unnest(r.grams) g (gram) where g.gram = any(:grams)),
            weight as (
              select gram, ln(1 + (select count(*) from recent)::float8 / count(*)) as weight
              from hit group by gram)
            select h.matter_id, h.category, m.ended_rung, sum(w.weight) / sqrt(h.length) as score
            from hit h join weight w using (gram)
            join matter m on m.county = :county and m.id = h.matter_id
            group by h.matter_id, h.category, h.length, m.ended_rung
            order by score desc, h.matter_id limit :limit
            """)
        .param("county", county)
        .param("compared", COMPARED)
        .param("grams", boxed(grams))
        .param("limit", limit)
        .query(
            (row, n) ->
                new Near(
                    row.getObject("matter_id", UUID.class),
                    row.getString("category"),
                    row.getString("ended_rung"),
                    row.getDouble("score")))
        .list();
  }

  /// Down to which moment the matters from before this module are kept; empty before the first
  /// turn.
  Optional<Instant> reached(String county) {
    return jdbc.sql("select reached from similar_turn where county = ?")
        .param(county)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  void reach(String county, Instant at) {
    jdbc.sql(
            """
            insert into similar_turn (county, reached) values (?, ?)
            on conflict (county) do update set reached = excluded.reached
            """)
        .params(county, time(at))
        .update();
  }

  private static Integer[] boxed(int[] numbers) {
    return Arrays.stream(numbers).boxed().toArray(Integer[]::new);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
