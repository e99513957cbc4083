package org.linli.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.linli.database.MovingTables;
import org.linli.matter.MatterItem.Hands;
import org.linli.place.Place;
import org.linli.redraw.Redrawing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 事项地点 — what lies open within spans of paths, and matters taken in by another place.
@Component
class MatterPlaces {

  private final JdbcClient database;
  private final List<String> belonging;

  MatterPlaces(JdbcClient database, MovingTables tables) {
    this.database = database;
    // what hangs on a matter, of this module and of those above
    belonging =
        tables.all().stream()
            .filter(table -> "matter".equals(table.owner()))
            .map(MovingTables.Table::name)
            .toList();
  }

  /// 在办一件 — an open item with who holds it and who handled it.
  record Open(
      UUID matter, int item, MatterState state, String placePath, Hands holder, Hands handler) {}

  /// The open items within the spans, in order of their matters' ids.
  List<Open> open(String county, Redrawing.Spans spans) {
    return database
        .sql(
            """
            select i.matter_id, i.item, i.state, i.place_path, i.holder_post, i.holder_organisation,
              i.handler_post, i.handler_organisation
            from unnest(?::text[], ?::text[]) s (first, last)
            join matter_item i
              on i.county = ? and i.place_path >= s.first and i.place_path < s.last
            where i.due_at is not null
            order by i.matter_id, i.item
            """)
        .params(spans.starts(), spans.ends(), county)
        .query(MatterPlaces::row)
        .list();
  }

  /// Gives the matters that lie at a place itself to another one.
  void takeIn(String county, String path, Place into) {
    database
        .sql("update matter set place_id = ?, place_path = ? where county = ? and place_path = ?")
        .params(into.id().value(), into.path(), county, path)
        .update();
    for (String table : belonging) {
      database
          .sql(
              """
              update %s t set place_path = m.place_path from matter m
              where m.county = ? and m.place_path = ? and t.county = m.county
                and t.matter_id = m.id and t.place_path = ?
              """
                  .formatted(table))
          .params(county, into.path(), path)
          .update();
    }
  }

  private static Open row(ResultSet row, int n) throws SQLException {
    return new Open(
        row.getObject("matter_id", UUID.class),
        row.getInt("item"),
        MatterState.valueOf(row.getString("state")),
        row.getString("place_path"),
        new Hands(Columns.id(row, "holder_post"), Columns.id(row, "holder_organisation")),
        new Hands(Columns.id(row, "handler_post"), Columns.id(row, "handler_organisation")));
  }
}
