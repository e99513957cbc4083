package org.linli.credential;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.linli.shared.Id;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 用过的口令 — the hashes of an account's last five passwords.
@Repository
class OldPasswords {

  private static final int KEPT = 5;

  private final JdbcClient jdbc;
  private final Clock clock;

  OldPasswords(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<String> hashes(String county, UUID account) {
    return jdbc.sql(
            """
            select hash from old_password where county = ? and account_id = ? order by id desc limit ?
            """)
        .params(county, account, KEPT)
        .query(String.class)
        .list();
  }

  void add(String county, UUID account, String hash) {
    jdbc.sql("insert into old_password (county, account_id, id, hash, at) values (?, ?, ?, ?, ?)")
        .params(county, account, Id.fresh(), hash, clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    jdbc.sql(
            """
            delete from old_password where county = ? and account_id = ? and id not in (
              select id from old_password where county = ? and account_id = ? order by id desc limit ?)
            """)
        .params(county, account, county, account, KEPT)
        .update();
  }
}
