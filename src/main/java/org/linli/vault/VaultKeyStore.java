package org.linli.vault;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 密钥编号表 — the ids of the keys this database was written with.
@Component
class VaultKeyStore {

  private final JdbcClient jdbc;

  VaultKeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> named() {
    return jdbc.sql("select id from vault_key order by id").query(String.class).list();
  }

  void name(String id) {
    jdbc.sql(
            """
            insert into vault_key (id, first_used) values (?, clock_timestamp())
            on conflict (id) do nothing
            """)
        .param(id)
        .update();
  }
}
