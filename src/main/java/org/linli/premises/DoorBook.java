package org.linli.premises;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.shared.RowBatch;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 门册 — what is known of many doors at once; written as part of an act that is journaled elsewhere.
@Component
public class DoorBook {

  private final JdbcClient jdbc;

  DoorBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// 门况 — what a door is used for and its floor, null where nothing is said.
  public record Facts(@Nullable DoorUse use, @Nullable Integer floor) {

    /// Nothing is said.
    public static final Facts NOTHING = new Facts(null, null);

    /// These, with what another says over them.
    public Facts with(Facts other) {
      return new Facts(
          other.use == null ? use : other.use, other.floor == null ? floor : other.floor);
    }
  }

  /// What is known of the doors of an area, by their ids.
  public Map<UUID, Facts> of(Scope scope, String area) {
    Map<UUID, Facts> found = new HashMap<>();
    jdbc.sql(
            """
            select d.place_id, d.use, d.floor from door d
            join place p on p.county = d.county and p.id = d.place_id
            where d.county = ? and p.path >= ? and p.path < ? and %s
            """
                .formatted(scope.within("p.path")))
        .params(scope.county(), area, Paths.end(area))
        .query(
            row -> {
              found.put(
                  row.getObject("place_id", UUID.class),
                  new Facts(
                      DoorUse.valueOf(row.getString("use")),
                      row.getObject("floor", Integer.class)));
            });
    return found;
  }

  /// Writes what is known of these doors from now on.
  public void write(String county, Map<UUID, Facts> doors) {
    var rows = new RowBatch("id uuid", "use text", "floor smallint");
    doors.forEach(
        (id, facts) -> {
          DoorUse use = facts.use();
          rows.add(id, use == null ? DoorUse.DWELLING : use, facts.floor());
        });
    if (!rows.isEmpty()) {
      rows.of(
              jdbc,
              """
              insert into door (county, place_id, use, floor)
              select :county, r.id, r.use, r.floor from :rows
              on conflict (county, place_id) do update set use = excluded.use, floor = excluded.floor
              """)
          .param("county", county)
          .update();
    }
  }
}
