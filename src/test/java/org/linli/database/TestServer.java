package org.linli.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// 测试数据库 — the database of this test run: embedded under `target`, one for each run side by side,
/// or the server given by `-Dlinli.test.database`. Starts empty, so that an edited migration needs
/// no cleaning.
public final class TestServer {
  private static final DatabaseAddress ADDRESS = open();

  private TestServer() {}

  /// The empty (embedded) or given (external) database of this run.
  public static DatabaseAddress address() {
    return ADDRESS;
  }

  /// Where this run keeps what it writes.
  public static Path folder() {
    return Path.of("target/test-" + System.getProperty("linli.test.fork", "1"));
  }

  private static DatabaseAddress open() {
    String given = System.getProperty("linli.test.database", "");
    if (!given.isBlank()) {
      return DatabaseAddress.external(
          new DatabaseSettings(
              Path.of("target"),
              0,
              given,
              DatabaseRoles.APP,
              System.getProperty("linli.test.database.password", ""),
              DatabaseRoles.OWNER,
              System.getProperty("linli.test.database.owner-password", "")));
    }
    EmbeddedDatabase server = EmbeddedDatabase.start(folder().resolve("database"), 0);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop test database"));
    try (Connection superuser = server.connectAsSuperuser();
        Statement statement = superuser.createStatement()) {
      statement.execute("drop database linli with (force)");
      statement.execute("create database linli owner linli_owner");
      // who pulls the plug has a server of his own
      statement.execute("alter database linli set synchronous_commit = off");
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return server.address();
  }
}
