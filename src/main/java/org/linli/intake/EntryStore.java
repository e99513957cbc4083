package org.linli.intake;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 登记存取 — one row beside each matter that somebody typed for somebody else.
@Repository
class EntryStore {

  private final JdbcClient jdbc;

  EntryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps it once: the same report sent again keeps the first.
  void keep(String county, Entry entry) {
    jdbc.sql(
            """
            insert into intake_entry (county, matter_id, account_id, callback, entered_at)
            values (?, ?, ?, ?, ?)
            on conflict (county, matter_id) do nothing
            """)
        .params(
            county,
            entry.matter(),
            entry.account(),
            entry.callback(),
            entry.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Entry> find(String county, UUID matter) {
    return jdbc.sql(
            """
            select account_id, callback, entered_at from intake_entry
            where county = ? and matter_id = ?
            """)
        .params(county, matter)
        .query(
            (row, n) ->
                new Entry(
                    matter,
                    row.getObject("account_id", UUID.class),
                    row.getBoolean("callback"),
                    row.getObject("entered_at", OffsetDateTime.class).toInstant()))
        .optional();
  }
}
