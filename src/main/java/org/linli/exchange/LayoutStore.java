package org.linli.exchange;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 表头对应存取 — what an office calls its columns, remembered by subject and line of headings.
@Repository
class LayoutStore {

  private final JdbcClient jdbc;

  LayoutStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What was chosen for such a line of headings before.
  Optional<List<String>> find(String county, Subject subject, byte[] signature) {
    return jdbc.sql(
            "select fields from import_layout where county = ? and subject = ? and signature = ?")
        .params(county, subject.name(), signature)
        .query((row, n) -> List.of((String[]) row.getArray("fields").getArray()))
        .optional();
  }

  /// The headings used last for a subject.
  Optional<Headings> latest(String county, Subject subject) {
    return jdbc.sql(
            """
            select headings, fields from import_layout where county = ? and subject = ?
            order by used_at desc, signature limit 1
            """)
        .params(county, subject.name())
        .query(
            (row, n) ->
                new Headings(
                    0,
                    List.of((String[]) row.getArray("headings").getArray()),
                    List.of((String[]) row.getArray("fields").getArray())))
        .optional();
  }

  void remember(String county, Subject subject, Headings headings) {
    jdbc.sql(
            """
            insert into import_layout (county, subject, signature, headings, fields, used_at)
            values (?, ?, ?, ?, ?, clock_timestamp())
            on conflict (county, subject, signature) do update
              set headings = excluded.headings, fields = excluded.fields, used_at = excluded.used_at
            """)
        .params(
            county,
            subject.name(),
            headings.signature(),
            headings.names().toArray(String[]::new),
            headings.fields().toArray(String[]::new))
        .update();
  }
}
