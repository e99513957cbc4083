package org.linli.redraw;

import org.linli.database.MovingTables;
import org.linli.place.Paths;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 路径变更 — gives the rows of every declared table the paths their places have now.
@Component
class PathShift {

  private final MovingTables tables;
  private final JdbcClient jdbc;

  PathShift(MovingTables tables, JdbcClient jdbc) {
    this.tables = tables;
    this.jdbc = jdbc;
  }

  /// Changes all paths that begin with `from`; the places themselves have theirs already.
  void shift(String county, String from, String to) {
    for (MovingTables.Table table : tables.all()) {
      jdbc.sql(table.owner() == null ? byPath(table) : byOwner(table))
          .param("county", county)
          .param("from", from)
          .param("end", Paths.end(from))
          .param("to", to)
          .param("toEnd", Paths.end(to))
          .param("rest", from.length() + 1)
          .update();
    }
  }

  private static String byPath(MovingTables.Table table) {
    return """
    update %s set place_path = :to || substr(place_path, :rest)
    where county = :county and place_path >= :from and place_path < :end
    """
        .formatted(table.name());
  }

  // the owners have moved before: their rows are found by where they are now
  private static String byOwner(MovingTables.Table table) {
    return """
    update %1$s t set place_path = :to || substr(t.place_path, :rest) from %2$s o
    where o.county = :county and o.place_path >= :to and o.place_path < :toEnd
      and t.county = o.county and t.%2$s_id = o.id and t.place_path >= :from and t.place_path < :end
    """
        .formatted(table.name(), table.owner());
  }
}
