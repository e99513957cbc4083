package org.linli.redraw;

import java.util.ArrayList;
import java.util.List;
import org.linli.database.MovingTables;
import org.linli.shared.Scope;

/// 迷路 — finds rows that a redraw has left behind.
final class Strays {

  private Strays() {}

  /// The rows of every table that moves whose path is not that of their place or owner, by table.
  static List<String> of(Quarter.Doors doors, String county) {
    List<String> strays = new ArrayList<>();
    for (MovingTables.Table table : doors.tables().all()) {
      String owner = table.owner();
      if (owner != null || isPlaced(doors, table.name())) {
        String with = owner == null ? "place" : owner;
        String path = owner == null ? "o.path" : "o.place_path";
        int lost =
            doors
                .transactions()
                .read(Scope.county(county), () -> count(doors, county, table.name(), with, path));
        if (lost > 0) {
          strays.add(lost + " in " + table.name());
        }
      }
    }
    return strays;
  }

  private static boolean isPlaced(Quarter.Doors doors, String table) {
    return doors
        .jdbc()
        .sql(
            """
            select exists (select 1 from information_schema.columns
              where table_schema = 'public' and table_name = ? and column_name = 'place_id')
            """)
        .param(table)
        .query(Boolean.class)
        .single();
  }

  private static int count(
      Quarter.Doors doors, String county, String table, String with, String path) {
    return doors
        .jdbc()
        .sql(
            """
            select count(*) from %1$s t join %2$s o on o.county = t.county and o.id = t.%2$s_id
            where t.county = ? and t.place_path <> %3$s
            """
                .formatted(table, with, path))
        .param(county)
        .query(Integer.class)
        .single();
  }
}
