package org.linli.household;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.person.Sheet;
import org.linli.place.Place;
import org.linli.shared.Stale;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 住所存取 — the rental elements of doors, sealed.
@Repository
class DwellingStore {

  private final JdbcClient jdbc;
  private final Vault vault;

  DwellingStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  Optional<Dwelling> find(Place place) {
    return jdbc.sql("select rental_sealed, version from dwelling where county = ? and place_id = ?")
        .params(place.county(), place.id().value())
        .query(
            (row, n) ->
                new Dwelling(
                    Sheet.open(vault, place.county(), row.getBytes("rental_sealed")),
                    row.getInt("version")))
        .optional();
  }

  /// A door nothing was written about has version 0; throws [Stale] when another version is stored.
  void write(Place place, Map<String, String> elements, int version) {
    int changed =
        jdbc.sql(
                """
                insert into dwelling (county, place_id, place_path, rented, rental_sealed, version)
                select :county, :place, :path, :rented, :sealed, 1
                where :version = 0 or exists (select 1 from dwelling
                  where county = :county and place_id = :place)
                on conflict (county, place_id) do update set rented = excluded.rented,
                  rental_sealed = excluded.rental_sealed, version = dwelling.version + 1
                where dwelling.version = :version
                """)
            .param("county", place.county())
            .param("place", place.id().value())
            .param("path", place.path())
            .param("rented", "1".equals(elements.get("rented")))
            .param("sealed", Sheet.seal(vault, place.county(), elements))
            .param("version", version)
            .update();
    if (changed == 0) {
      throw new Stale();
    }
  }

  /// 一处住所 — what is written about the people of one dwelling.
  record Let(UUID placeId, String path, Map<String, String> elements) {}

  /// Every dwelling of the county about which something is written: the people in it can only be
  /// found by opening each, which few ask for and takes a moment.
  List<Let> let(String county) {
    return jdbc.sql(
            """
            select place_id, place_path, rental_sealed from dwelling
            where county = ? and rental_sealed is not null order by place_path
            """)
        .param(county)
        .query(
            (row, n) ->
                new Let(
                    row.getObject("place_id", UUID.class),
                    row.getString("place_path"),
                    Sheet.open(vault, county, row.getBytes("rental_sealed"))))
        .list();
  }

  void rewrite(String county, Let let, Map<String, String> elements) {
    jdbc.sql(
            """
            update dwelling set rental_sealed = :sealed, version = version + 1
            where county = :county and place_id = :place
            """)
        .param("sealed", Sheet.seal(vault, county, elements))
        .param("county", county)
        .param("place", let.placeId())
        .update();
  }
}
