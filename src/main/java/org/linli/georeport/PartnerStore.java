package org.linli.georeport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 合作方库 — the rows of partners; nothing is ever deleted.
@Component
class PartnerStore {

  private final JdbcClient database;

  PartnerStore(JdbcClient database) {
    this.database = database;
  }

  List<Partner> all(String county) {
    return database
        .sql("select * from georeport_partner where county = ? order by name, id")
        .params(county)
        .query(PartnerStore::row)
        .list();
  }

  Optional<Partner> find(String county, UUID id) {
    return database
        .sql("select * from georeport_partner where county = ? and id = ?")
        .params(county, id)
        .query(PartnerStore::row)
        .optional();
  }

  Optional<Partner> byKey(String county, byte[] hash) {
    return database
        .sql("select * from georeport_partner where county = ? and key_hash = ?")
        .params(county, hash)
        .query(PartnerStore::row)
        .optional();
  }

  void insert(Partner p, byte[] hash) {
    database
        .sql(
            """
            insert into georeport_partner (county, id, name, key_hash, key_hint, per_minute, per_day,
              may_update, held, since, valid_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                p.county(),
                p.id(),
                p.name(),
                hash,
                p.hint(),
                p.perMinute(),
                p.perDay(),
                p.mayUpdate(),
                p.held(),
                p.since(),
                p.until()))
        .update();
  }

  /// Writes the partner over the version before; [Stale] when another came between.
  void update(Partner p) {
    int rows =
        database
            .sql(
                """
                update georeport_partner set name = ?, per_minute = ?, per_day = ?, may_update = ?,
                  held = ?, valid_until = ?, version = ?
                where county = ? and id = ? and version = ?
                """)
            .params(
                Arrays.asList(
                    p.name(),
                    p.perMinute(),
                    p.perDay(),
                    p.mayUpdate(),
                    p.held(),
                    p.until(),
                    p.version(),
                    p.county(),
                    p.id(),
                    p.version() - 1))
            .update();
    if (rows == 0) {
      throw new Stale();
    }
  }

  void key(String county, UUID id, byte[] hash, String hint) {
    database
        .sql(
            """
            update georeport_partner set key_hash = ?, key_hint = ?, version = version + 1
            where county = ? and id = ?
            """)
        .params(hash, hint, county, id)
        .update();
  }

  private static Partner row(ResultSet row, int n) throws SQLException {
    return new Partner(
        row.getString("county"),
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("key_hint"),
        row.getInt("per_minute"),
        row.getInt("per_day"),
        row.getBoolean("may_update"),
        row.getBoolean("held"),
        row.getObject("since", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getInt("version"));
  }
}
