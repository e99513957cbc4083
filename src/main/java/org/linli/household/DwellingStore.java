package org.linli.household;

import java.util.Map;
import java.util.Optional;
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
}
