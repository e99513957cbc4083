package org.linli.credential;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 二次验证存取 — sealed secrets and the hashes of recovery codes.
@Repository
class FactorStore {

  private final JdbcClient jdbc;

  FactorStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// 一行 — the sealed secret; `on` once a first code has proved that the phone knows it.
  record Row(byte[] secret, boolean on) {}

  Optional<Row> find(String county, UUID account) {
    return jdbc.sql(
            """
            select secret, enabled_at is not null as enabled from second_factor
            where county = ? and account_id = ?
            """)
        .params(county, account)
        .query((row, n) -> new Row(row.getBytes("secret"), row.getBoolean("enabled")))
        .optional();
  }

  Set<UUID> on(String county, Collection<UUID> accounts) {
    return new HashSet<>(
        jdbc.sql(
                """
                select account_id from second_factor
                where county = ? and account_id = any(?) and enabled_at is not null
                """)
            .params(county, accounts.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /// A fresh secret in place of one that was never switched on; one that is on stays.
  void begin(String county, UUID account, byte[] secret) {
    jdbc.sql(
            """
            insert into second_factor (county, account_id, secret, last_step) values (?, ?, ?, 0)
            on conflict (county, account_id) do update set secret = excluded.secret, last_step = 0
            where second_factor.enabled_at is null
            """)
        .params(county, account, secret)
        .update();
  }

  void enable(String county, UUID account, Instant at) {
    jdbc.sql("update second_factor set enabled_at = ? where county = ? and account_id = ?")
        .params(at.atOffset(ZoneOffset.UTC), county, account)
        .update();
  }

  /// False when a code of this step or a later one was accepted before: of two at once one wins.
  boolean take(String county, UUID account, long step) {
    return jdbc.sql(
                """
                update second_factor set last_step = ?
                where county = ? and account_id = ? and last_step < ?
                """)
            .params(step, county, account, step)
            .update()
        == 1;
  }

  boolean remove(String county, UUID account) {
    jdbc.sql("delete from recovery_code where county = ? and account_id = ?")
        .params(county, account)
        .update();
    return jdbc.sql("delete from second_factor where county = ? and account_id = ?")
            .params(county, account)
            .update()
        == 1;
  }

  void replaceCodes(String county, UUID account, Collection<byte[]> hashes) {
    jdbc.sql("delete from recovery_code where county = ? and account_id = ?")
        .params(county, account)
        .update();
    for (byte[] hash : hashes) {
      jdbc.sql("insert into recovery_code (county, account_id, hash) values (?, ?, ?)")
          .params(county, account, hash)
          .update();
    }
  }

  /// True once for each code.
  boolean spend(String county, UUID account, byte[] hash) {
    return jdbc.sql("delete from recovery_code where county = ? and account_id = ? and hash = ?")
            .params(county, account, hash)
            .update()
        == 1;
  }

  int codesLeft(String county, UUID account) {
    return jdbc.sql("select count(*) from recovery_code where county = ? and account_id = ?")
        .params(county, account)
        .query(Integer.class)
        .single();
  }
}
