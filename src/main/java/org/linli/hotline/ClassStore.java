package org.linli.hotline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 分类对应存取 — which category a class of the hotline is here; a class without one was met and waits
/// for somebody to say.
@Repository
class ClassStore {

  /// 对应 — one class of a hotline.
  ///
  /// @param classes its names from the first level down, with strokes between
  record Mapping(UUID id, String source, String classes, @Nullable String category, int version) {}

  private final JdbcClient jdbc;

  ClassStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The category of a class as it was said for exactly this one; empty when nobody has said.
  Optional<String> category(String county, String source, String classes) {
    return jdbc.sql(
            """
            select category from hotline_class
            where county = ? and source = ? and classes = ? and category is not null
            """)
        .params(county, source, classes)
        .query(String.class)
        .optional();
  }

  /// Remembers that a class was met which nobody has said anything about.
  void met(String county, String source, String classes) {
    jdbc.sql(
            """
            insert into hotline_class (county, id, source, classes, category, version)
            values (?, ?, ?, ?, null, 0)
            on conflict (county, source, classes) do nothing
            """)
        .params(county, Id.fresh(), source, classes)
        .update();
  }

  /// Says what a class is here, from now on.
  UUID map(String county, String source, String classes, String category) {
    return jdbc.sql(
            """
            insert into hotline_class (county, id, source, classes, category, version)
            values (?, ?, ?, ?, ?, 0)
            on conflict (county, source, classes) do update
              set category = excluded.category, version = hotline_class.version + 1
            returning id
            """)
        .params(county, Id.fresh(), source, classes, category)
        .query(UUID.class)
        .single();
  }

  /// All that were met, those nobody has said anything about first.
  List<Mapping> all(String county, int limit) {
    return jdbc.sql(
            """
            select id, source, classes, category, version from hotline_class where county = ?
            order by (category is not null), source, classes limit ?
            """)
        .params(county, limit)
        .query(
            (row, n) ->
                new Mapping(
                    row.getObject("id", UUID.class),
                    row.getString("source"),
                    row.getString("classes"),
                    row.getString("category"),
                    row.getInt("version")))
        .list();
  }
}
