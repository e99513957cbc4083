package org.linli.message;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 偏好存取 — rows of what accounts and counties chose.
@Component
class PreferenceStore {

  private final JdbcClient database;

  PreferenceStore(JdbcClient database) {
    this.database = database;
  }

  Optional<Preference> own(String county, UUID account) {
    return database
        .sql("select * from message_preference where county = ? and account_id = ?")
        .params(county, account)
        .query(PreferenceStore::row)
        .optional();
  }

  CountyRules rules(String county) {
    return database
        .sql("select * from message_default where county = ?")
        .param(county)
        .query(
            (row, n) -> {
              Set<Outlet> outlets =
                  words(row.getArray("outlets")).stream()
                      .map(Outlet::valueOf)
                      .collect(Collectors.toSet());
              return new CountyRules(outlets, row(row, n));
            })
        .optional()
        .orElse(CountyRules.USUAL);
  }

  void keep(String county, UUID account, Preference chosen) {
    stale(
        database
            .sql(
                """
                insert into message_preference as p (county, account_id, wanted, quiet_from, quiet_until,
                  digest, digest_hour, version)
                values (:county, :account, :wanted, :from, :until, :digest, :hour, 1)
                on conflict (county, account_id) do update set wanted = excluded.wanted,
                  quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                  digest = excluded.digest, digest_hour = excluded.digest_hour, version = p.version + 1
                where p.version = :version
                """)
            .param("county", county)
            .param("account", account)
            .param("wanted", chosen.wanted().toArray(String[]::new))
            .param("from", chosen.quietFrom())
            .param("until", chosen.quietUntil())
            .param("digest", chosen.digest().name())
            .param("hour", chosen.hour())
            .param("version", chosen.version())
            .update());
  }

  void keep(String county, CountyRules rules) {
    Preference usual = rules.usual();
    stale(
        database
            .sql(
                """
                insert into message_default as d (county, outlets, wanted, quiet_from, quiet_until, digest,
                  digest_hour, version)
                values (:county, :outlets, :wanted, :from, :until, :digest, :hour, 1)
                on conflict (county) do update set outlets = excluded.outlets,
                  wanted = excluded.wanted, quiet_from = excluded.quiet_from,
                  quiet_until = excluded.quiet_until, digest = excluded.digest,
                  digest_hour = excluded.digest_hour, version = d.version + 1
                where d.version = :version
                """)
            .param("county", county)
            .param("outlets", rules.outlets().stream().map(Enum::name).toArray(String[]::new))
            .param("wanted", usual.wanted().toArray(String[]::new))
            .param("from", usual.quietFrom())
            .param("until", usual.quietUntil())
            .param("digest", usual.digest().name())
            .param("hour", usual.hour())
            .param("version", usual.version())
            .update());
  }

  private static void stale(int kept) {
    if (kept == 0) {
      throw new Stale();
    }
  }

  private static Preference row(ResultSet row, int n) throws SQLException {
    return new Preference(
        words(row.getArray("wanted")),
        row.getInt("quiet_from"),
        row.getInt("quiet_until"),
        Digest.valueOf(row.getString("digest")),
        row.getInt("digest_hour"),
        row.getInt("version"));
  }

  private static Set<String> words(Array array) throws SQLException {
    return new TreeSet<>(Arrays.asList((String[]) array.getArray()));
  }
}
