package org.linli.premises;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.place.PlaceId;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 房屋存取 — doors, marks and sites beside the rows of their places.
@Repository
class PremisesStore {

  private final JdbcClient jdbc;

  PremisesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// 门 — a door of a building as it is now.
  record DoorRow(UUID id, String path, String name, DoorUse use, @Nullable Integer floor) {}

  /// 标记 — one mark of a place.
  record Mark(UUID id, MarkKind kind, LocalDate since, @Nullable LocalDate until, String note) {}

  /// 点位 — what is at a site.
  record Site(SiteKind kind, String operator, Map<DeviceKind, Integer> devices, int version) {}

  /// What is known of doors that were opened just now, by their paths.
  void insertDoors(String county, List<DoorPattern.Door> doors) {
    jdbc.sql(
            """
            insert into door (county, place_id, use, floor)
            select p.county, p.id, d.use, d.floor
            from unnest(?::text[], ?::text[], ?::int[]) d (path, use, floor)
            join place p on p.county = ? and p.path = d.path
            """)
        .params(
            doors.stream().map(each -> each.node().path()).toArray(String[]::new),
            doors.stream().map(each -> each.use().name()).toArray(String[]::new),
            doors.stream().map(DoorPattern.Door::floor).toArray(Integer[]::new),
            county)
        .update();
  }

  /// The doors in use of a building, by path; at most 3,000.
  List<DoorRow> doors(String county, String building) {
    return jdbc.sql(
            """
            select p.id, p.path, p.name, coalesce(d.use, 'DWELLING') as use, d.floor
            from place p left join door d on d.county = p.county and d.place_id = p.id
            where p.county = ? and p.kind = 'HOUSEHOLD' and p.path >= ? and p.path < ?
              and p.retired_at is null
            order by p.path limit 3000
            """)
        .params(county, building, Paths.end(building))
        .query(
            (row, n) ->
                new DoorRow(
                    row.getObject("id", UUID.class),
                    row.getString("path"),
                    row.getString("name"),
                    DoorUse.valueOf(row.getString("use")),
                    row.getObject("floor", Integer.class)))
        .list();
  }

  void setUse(String county, PlaceId door, DoorUse use) {
    jdbc.sql(
            """
            insert into door (county, place_id, use) values (?, ?, ?)
            on conflict (county, place_id) do update set use = excluded.use
            """)
        .params(county, door.value(), use.name())
        .update();
  }

  /// The marks of a place, the latest first.
  List<Mark> marks(String county, PlaceId place) {
    return jdbc.sql(
            """
            select id, kind, since, until, note from place_mark
            where county = ? and place_id = ? order by since desc, id desc
            """)
        .params(county, place.value())
        .query((row, n) -> mark(row))
        .list();
  }

  /// 有标记的地点 — a mark with the place that has it.
  record Marked(UUID place, String path, Mark mark) {}

  /// The marks of places in the scope, those that last first; `kind` null = of every kind.
  List<Marked> marked(Scope scope, @Nullable MarkKind kind, int limit) {
    String name = kind == null ? null : kind.name();
    return jdbc.sql(
            """
            select p.id as place, p.path, m.id, m.kind, m.since, m.until, m.note
            from place_mark m join place p on p.county = m.county and p.id = m.place_id
            where m.county = ? and (?::text is null or m.kind = ?) and %s
            order by m.until is not null, m.since desc, m.id limit ?
            """
                .formatted(scope.within("p.path")))
        .params(Arrays.asList(scope.county(), name, name, limit))
        .query(
            (row, n) ->
                new Marked(row.getObject("place", UUID.class), row.getString("path"), mark(row)))
        .list();
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return new Mark(
        row.getObject("id", UUID.class),
        MarkKind.valueOf(row.getString("kind")),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class),
        row.getString("note"));
  }

  void insert(String county, PlaceId place, Mark mark) {
    jdbc.sql(
            """
            insert into place_mark (county, id, place_id, kind, since, until, note)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                county,
                mark.id(),
                place.value(),
                mark.kind().name(),
                Date.valueOf(mark.since()),
                mark.until() == null ? null : Date.valueOf(mark.until()),
                mark.note()))
        .update();
  }

  /// Throws [Stale] when the mark has ended already.
  void end(String county, UUID mark, LocalDate until) {
    int changed =
        jdbc.sql("update place_mark set until = ? where county = ? and id = ? and until is null")
            .params(Date.valueOf(until), county, mark)
            .update();
    if (changed == 0) {
      throw new Stale();
    }
  }

  Optional<Site> site(String county, PlaceId place) {
    Map<DeviceKind, Integer> devices = new TreeMap<>();
    jdbc.sql("select kind, number from site_device where county = ? and place_id = ?")
        .params(county, place.value())
        .query(
            row -> {
              devices.put(DeviceKind.valueOf(row.getString("kind")), row.getInt("number"));
            });
    return jdbc.sql("select kind, operator, version from site where county = ? and place_id = ?")
        .params(county, place.value())
        .query(
            (row, n) ->
                new Site(
                    SiteKind.valueOf(row.getString("kind")),
                    row.getString("operator"),
                    devices,
                    row.getInt("version")))
        .optional();
  }

  /// Throws [Stale] when the version (0 = there was none) is not the stored one any more.
  void save(String county, PlaceId place, Site site) {
    int changed =
        jdbc.sql(
                """
                insert into site (county, place_id, kind, operator, version) values (?, ?, ?, ?, 1)
                on conflict (county, place_id) do update
                  set kind = excluded.kind, operator = excluded.operator, version = site.version + 1
                  where site.version = ?
                """)
            .params(county, place.value(), site.kind().name(), site.operator(), site.version())
            .update();
    if (changed == 0) {
      throw new Stale();
    }
    jdbc.sql("delete from site_device where county = ? and place_id = ?")
        .params(county, place.value())
        .update();
    site.devices()
        .forEach(
            (kind, number) ->
                jdbc.sql(
                        """
                        insert into site_device (county, place_id, kind, number)
                        values (?, ?, ?, ?)
                        """)
                    .params(county, place.value(), kind.name(), number)
                    .update());
  }
}
