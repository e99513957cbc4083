package org.linli.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.place.Paths;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.linli.redraw.Redrawing;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 边界存取 — the SQL that reads and writes outlines, their turn, and the points of buildings.
@Repository
class BoundaryStore {

  private static final int MOST_VERSIONS = 50;
  private static final String SELECT =
      """
      select b.county, b.place_id, b.version, b.id, b.place_path, b.geometry, b.valid_from,
             b.valid_until
      from boundary b
      """;

  private final JdbcClient jdbc;

  BoundaryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The outlines that hold in a subtree, with what the areas are called.
  List<Plot> plots(String county, String under) {
    return jdbc.sql(
            """
            select b.place_id, b.place_path, b.version, b.geometry, p.name, p.kind
            from boundary b join place p on p.county = b.county and p.id = b.place_id
            where b.county = ? and b.place_path >= ? and b.place_path < ? and b.valid_until is null
            order by b.place_path
            """)
        .params(county, under, Paths.end(under))
        .query(
            (row, n) ->
                new Plot(
                    new PlaceId(row.getObject("place_id", UUID.class)),
                    row.getString("place_path"),
                    row.getString("name"),
                    PlaceKind.valueOf(row.getString("kind")),
                    row.getInt("version"),
                    shape(row.getBytes("geometry"))))
        .list();
  }

  Optional<Boundary> current(String county, PlaceId place) {
    return jdbc.sql(SELECT + "where b.county = ? and b.place_id = ? and b.valid_until is null")
        .params(county, place.value())
        .query(BoundaryStore::boundary)
        .optional();
  }

  /// How many outlines hold in some spans of paths.
  int holding(String county, Redrawing.Spans spans) {
    return jdbc.sql(
            """
            select count(*) from unnest(?::text[], ?::text[]) s (first, last)
            join boundary b on b.county = ? and b.place_path >= s.first and b.place_path < s.last
            where b.valid_until is null
            """)
        .params(spans.starts(), spans.ends(), county)
        .query(Integer.class)
        .single();
  }

  /// All versions, the latest first.
  List<Boundary> versions(String county, PlaceId place) {
    return jdbc.sql(
            SELECT + "where b.county = ? and b.place_id = ? order by b.version desc limit ?")
        .params(county, place.value(), MOST_VERSIONS)
        .query(BoundaryStore::boundary)
        .list();
  }

  /// The buildings of a subtree whose point is known.
  List<Dot> dots(String county, String under) {
    return jdbc.sql(
            """
            select id, path, name, longitude, latitude from place
            where county = ? and path >= ? and path < ? and kind = 'BUILDING'
              and longitude is not null and latitude is not null and retired_at is null
            order by path
            """)
        .params(county, under, Paths.end(under))
        .query(
            (row, n) ->
                new Dot(
                    row.getObject("id", UUID.class),
                    row.getString("path"),
                    row.getString("name"),
                    row.getDouble("longitude"),
                    row.getDouble("latitude")))
        .list();
  }

  /// How often the map of the county has changed; 0 = nothing was ever drawn.
  long version(String county) {
    return jdbc.sql("select version from boundary_turn where county = ?")
        .params(county)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /// Takes the turn to draw: others who draw in the county wait until the transaction ends. Always
  /// after [#hold].
  long turn(String county) {
    return jdbc.sql(
            """
            insert into boundary_turn (county, version) values (?, 1)
            on conflict (county) do update set version = boundary_turn.version + 1
            returning version
            """)
        .params(county)
        .query(Long.class)
        .single();
  }

  /// Counts a change of the tree where a map was drawn.
  void changed(String county) {
    jdbc.sql("update boundary_turn set version = version + 1 where county = ?")
        .params(county)
        .update();
  }

  /// Holds places where they are until the transaction ends.
  void hold(String county, Collection<PlaceId> places) {
    jdbc.sql("select 1 from place where county = ? and id = any(?) order by id for key share")
        .params(county, places.stream().map(PlaceId::value).toArray(UUID[]::new))
        .query(Integer.class)
        .list();
  }

  void add(Boundary next) {
    jdbc.sql(
            """
            insert into boundary
              (county, place_id, version, id, place_path, geometry, valid_from)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            next.county(),
            next.place().value(),
            next.version(),
            next.id(),
            next.path(),
            bytes(next.shape()),
            Timestamp.from(next.from()))
        .update();
  }

  /// Ends the version that holds; nothing when there is none.
  void end(String county, PlaceId place, Instant at) {
    jdbc.sql(
            """
            update boundary set valid_until = greatest(?, valid_from)
            where county = ? and place_id = ? and valid_until is null
            """)
        .params(Timestamp.from(at), county, place.value())
        .update();
  }

  /// Ends the outlines of the places in a subtree that are out of use, and gives them.
  List<Boundary> endRetired(String county, String under, Instant at) {
    return jdbc.sql(
            """
            update boundary b set valid_until = greatest(?, b.valid_from)
            from place p
            where b.county = ? and b.place_path >= ? and b.place_path < ? and b.valid_until is null
              and p.county = b.county and p.id = b.place_id and p.retired_at is not null
            returning b.county, b.place_id, b.version, b.id, b.place_path, b.geometry, b.valid_from,
                      b.valid_until
            """)
        .params(Timestamp.from(at), county, under, Paths.end(under))
        .query(BoundaryStore::boundary)
        .list();
  }

  /// Well-known binary, the corners in full doubles.
  static byte[] bytes(Geometry shape) {
    return new WKBWriter().write(shape);
  }

  private static Boundary boundary(ResultSet row, int number) throws SQLException {
    Timestamp until = row.getTimestamp("valid_until");
    return new Boundary(
        row.getObject("id", UUID.class),
        row.getString("county"),
        new PlaceId(row.getObject("place_id", UUID.class)),
        row.getString("place_path"),
        row.getInt("version"),
        shape(row.getBytes("geometry")),
        row.getTimestamp("valid_from").toInstant(),
        until == null ? null : until.toInstant());
  }

  private static Geometry shape(byte[] bytes) {
    try {
      return new WKBReader(Outline.FACTORY).read(bytes);
    } catch (ParseException broken) {
      throw new IllegalStateException("a boundary cannot be read", broken);
    }
  }
}
