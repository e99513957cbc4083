package org.linli.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.linli.vault.Vault;

/// 链检查 — what `bin/verify` would say about one county, for tests of other modules.
public final class Chains {

  private Chains() {}

  /// The first broken row in words, or nothing.
  public static Optional<String> firstFlaw(DataSource dataSource, Vault vault, String county)
      throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      boolean before = connection.getAutoCommit();
      try {
        return new Verification(connection, vault::chain, county)
            .firstFlaw(Path.of("target/no-heads"));
      } finally {
        connection.setAutoCommit(before);
      }
    }
  }
}
