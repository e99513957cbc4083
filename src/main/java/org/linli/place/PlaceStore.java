package org.linli.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 地点存取 — reads and writes one place.
@Repository
class PlaceStore {

  static final String COLUMNS =
      "p.id, p.county, p.path, p.kind, p.name, p.estate_id, p.households, p.residents,"
          + " p.retired_at, p.version";

  private final JdbcClient jdbc;

  PlaceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Place> find(String county, PlaceId id) {
    return jdbc.sql("select " + COLUMNS + " from place p where p.county = ? and p.id = ?")
        .params(county, id.value())
        .query(PlaceStore::place)
        .optional();
  }

  Optional<Place> byPath(String county, String path) {
    return jdbc.sql("select " + COLUMNS + " from place p where p.county = ? and p.path = ?")
        .params(county, path)
        .query(PlaceStore::place)
        .optional();
  }

  /// Gives false when the path is taken.
  boolean insert(Place place) {
    return jdbc.sql(
                """
                insert into place (county, id, path, kind, name, estate_id, households, residents)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (county, path) do nothing
                """)
            .params(
                Arrays.asList(
                    place.county(),
                    place.id().value(),
                    place.path(),
                    place.kind().name(),
                    place.name(),
                    place.estate() == null ? null : place.estate().value(),
                    place.households(),
                    place.residents()))
            .update()
        == 1;
  }

  /// Throws [Stale] when the version is not the stored one any more.
  void change(String county, PlaceId id, PlaceFacts facts, int version) {
    var estate = facts.estate();
    int changed =
        jdbc.sql(
                """
                update place set name = ?, estate_id = ?, households = ?, residents = ?, version = version + 1
                where county = ? and id = ? and version = ?
                """)
            .params(
                Arrays.asList(
                    facts.name(),
                    estate == null ? null : estate.value(),
                    facts.households(),
                    facts.residents(),
                    county,
                    id.value(),
                    version))
            .update();
    if (changed == 0) {
      throw new Stale();
    }
  }

  /// Throws [Stale] when the version is not the stored one any more.
  void retire(String county, PlaceId id, Instant at, int version) {
    int changed =
        jdbc.sql(
                """
                update place set retired_at = ?, version = version + 1
                where county = ? and id = ? and version = ?
                """)
            .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), county, id.value(), version)
            .update();
    if (changed == 0) {
      throw new Stale();
    }
  }

  boolean inUseBelow(String county, String path) {
    return jdbc.sql(
            """
            select exists (select 1 from place
                           where county = ? and path > ? and path < ? and retired_at is null)
            """)
        .params(county, path, Paths.end(path))
        .query(Boolean.class)
        .single();
  }

  /// The codes taken directly under a stem: by places in use or retired, and by places that once
  /// stood there; what one place took itself (`but`) is left out.
  List<String> taken(String county, String stem, int width, UUID but) {
    return jdbc.sql(
            """
            select substr(path, :first, :width) from place
            where county = :county and path > :stem and path < :end and length(path) = :length
              and id <> :but
            union
            select substr(place_path, :first, :width) from place_history
            where county = :county and place_path > :stem and place_path < :end
              and length(place_path) = :length and place_id <> :but
            """)
        .param("county", county)
        .param("first", stem.length() + 1)
        .param("width", width)
        .param("stem", stem)
        .param("end", Paths.end(stem))
        .param("length", stem.length() + width)
        .param("but", but)
        .query(String.class)
        .list();
  }

  /// Locks a place against everything that hangs something below it, moves or changes it; gives it
  /// as it stands once the lock is held.
  Optional<Place> lock(String county, PlaceId id) {
    return jdbc.sql(
            "select " + COLUMNS + " from place p where p.county = ? and p.id = ? for update")
        .params(county, id.value())
        .query(PlaceStore::place)
        .optional();
  }

  /// Holds a place at its path until the transaction ends; others may hold it too.
  Optional<Place> hold(String county, PlaceId id) {
    // as weak as what a foreign key takes, and still in the way of an update of the path
    return jdbc.sql(
            "select " + COLUMNS + " from place p where p.county = ? and p.id = ? for key share")
        .params(county, id.value())
        .query(PlaceStore::place)
        .optional();
  }

  static Place place(ResultSet row, int number) throws SQLException {
    UUID estate = row.getObject("estate_id", UUID.class);
    return new Place(
        new PlaceId(row.getObject("id", UUID.class)),
        row.getString("county"),
        row.getString("path"),
        PlaceKind.valueOf(row.getString("kind")),
        row.getString("name"),
        estate == null ? null : new PlaceId(estate),
        row.getInt("households"),
        row.getInt("residents"),
        row.getObject("retired_at") != null,
        row.getInt("version"));
  }
}
