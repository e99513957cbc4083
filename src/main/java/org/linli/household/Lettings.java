package org.linli.household;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.person.Sheet;
import org.linli.shared.RowBatch;
import org.linli.shared.Scope;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 出租情况 — which of many doors are let; written as part of an act that is journaled elsewhere, in a
/// transaction of the actor's scope.
@Component
public class Lettings {

  private static final String RENTED = "rented";

  private final JdbcClient jdbc;
  private final Vault vault;

  Lettings(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /// 出租 — whether the door at this path is let.
  public record Letting(String path, boolean let) {}

  /// Whether these doors are let; doors nothing is known of are left out.
  public Map<UUID, Boolean> of(Scope scope, Collection<UUID> doors) {
    Map<UUID, Boolean> let = new HashMap<>();
    jdbc.sql(
            "select place_id, rented from dwelling where county = ? and place_id = any(?) and "
                + scope.within("place_path"))
        .params(scope.county(), doors.toArray(UUID[]::new))
        .query(
            row -> {
              let.put(row.getObject("place_id", UUID.class), row.getBoolean(RENTED));
            });
    return let;
  }

  /// Writes whether these doors are let; what else is known of them stays.
  public void write(Scope scope, Map<UUID, Letting> doors) {
    Map<UUID, Map<String, String>> before = elements(scope, doors.keySet());
    var rows = new RowBatch("id uuid", "path text", "rented boolean", "sealed bytea");
    doors.forEach(
        (id, letting) -> {
          Map<String, String> after = new LinkedHashMap<>(before.getOrDefault(id, Map.of()));
          after.put(RENTED, letting.let() ? "1" : "0");
          byte[] sealed = Sheet.seal(vault, scope.county(), after);
          rows.add(id, letting.path(), letting.let(), sealed);
        });
    if (!rows.isEmpty()) {
      rows.of(
              jdbc,
              """
              insert into dwelling (county, place_id, place_path, rented, rental_sealed, version)
              select :county, r.id, r.path, r.rented, r.sealed, 1 from :rows
              on conflict (county, place_id) do update set rented = excluded.rented,
                rental_sealed = excluded.rental_sealed, version = dwelling.version + 1
              """)
          .param("county", scope.county())
          .update();
    }
  }

  private Map<UUID, Map<String, String>> elements(Scope scope, Collection<UUID> doors) {
    Map<UUID, Map<String, String>> found = new HashMap<>();
    jdbc.sql(
            """
            select place_id, rental_sealed from dwelling
            where county = ? and place_id = any(?) for update
            """)
        .params(scope.county(), doors.toArray(UUID[]::new))
        .query(
            row -> {
              found.put(
                  row.getObject("place_id", UUID.class),
                  Sheet.open(vault, scope.county(), row.getBytes("rental_sealed")));
            });
    return found;
  }
}
