package org.linli.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.database.DatabaseAddress.Login;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// 内嵌数据库 — a PostgreSQL server over a persistent folder, found running or started here.
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final PostgresCluster cluster;
  private final Passwords passwords;
  private final int port;
  private final @Nullable FolderLock lock;
  private final @Nullable ServerWatch watch;

  private EmbeddedDatabase(
      PostgresCluster cluster, Passwords passwords, int port, @Nullable FolderLock lock) {
    this.cluster = cluster;
    this.passwords = passwords;
    this.port = port;
    this.lock = lock;
    this.watch = lock == null ? null : ServerWatch.over(cluster, port);
  }

  /// Takes the folder and starts its server, or adopts the one a killed application left running.
  ///
  /// @param wantedPort loopback port; 0 or a taken one becomes a free one
  public static EmbeddedDatabase start(Path folder, int wantedPort) {
    Path home = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(home);
      FolderLock lock = FolderLock.take(home);
      try {
        return start(home, wantedPort, lock);
      } catch (RuntimeException | IOException | SQLException failed) {
        lock.close();
        throw failed;
      }
    } catch (IOException | SQLException failed) {
      throw new StartRefused(
          "The database in " + home + " cannot be started: " + failed.getMessage(), failed);
    }
  }

  /// Joins the server of a folder beside a running application; starts it when nobody has. Closing
  /// stops the server only in the second case.
  public static EmbeddedDatabase join(Path folder) {
    Path home = folder.toAbsolutePath().normalize();
    if (!Passwords.existIn(home)) {
      throw new StartRefused("There is no Linli database in " + home + ".");
    }
    try {
      FolderLock lock = FolderLock.tryTake(home);
      if (lock != null) {
        lock.close();
        return start(folder, 0);
      }
      PostgresCluster cluster = PostgresCluster.in(home);
      Passwords passwords = Passwords.read(home);
      ServerProcess server =
          cluster
              .server()
              .orElseThrow(
                  () ->
                      new StartRefused(
                          "Another Linli is just starting or stopping in "
                              + home
                              + "; try again."));
      return new EmbeddedDatabase(cluster, passwords, server.port(), null);
    } catch (IOException failed) {
      throw new StartRefused(
          "The database in " + home + " cannot be reached: " + failed.getMessage(), failed);
    }
  }

  /// The database `linli` on this server with its two users.
  public DatabaseAddress address() {
    return new DatabaseAddress(
        url(port, DatabaseRoles.DATABASE),
        new Login(DatabaseRoles.OWNER, passwords.owner()),
        new Login(DatabaseRoles.APP, passwords.app()));
  }

  /// Connects as superuser to the server's own database, for set-up and tests only.
  Connection connectAsSuperuser() throws SQLException {
    return connect(port, passwords);
  }

  /// Stops the server, unless it belongs to another application that was only joined.
  @Override
  public void close() {
    if (lock == null || watch == null) {
      return;
    }
    try (lock) {
      watch.close();
      cluster.stop();
      log.info("Database stopped");
    } catch (IOException failed) {
      log.warn("The database did not stop cleanly; the next start repairs it", failed);
    }
  }

  private static EmbeddedDatabase start(Path home, int wantedPort, FolderLock lock)
      throws IOException, SQLException {
    Instant began = Instant.now();
    PostgresCluster cluster = PostgresCluster.in(home);
    Passwords passwords = passwords(home, cluster);
    cluster.createIfMissing(passwords.superuser());
    int port = reach(cluster, passwords, wantedPort);
    try (Connection superuser = connect(port, passwords)) {
      DatabaseRoles.ensure(superuser, passwords);
    }
    log.info(
        "Database ready on port {} after {} ms",
        port,
        Duration.between(began, Instant.now()).toMillis());
    return new EmbeddedDatabase(cluster, passwords, port, lock);
  }

  private static Passwords passwords(Path home, PostgresCluster cluster) throws IOException {
    if (Passwords.existIn(home)) {
      return Passwords.read(home);
    }
    if (cluster.exists()) {
      throw new StartRefused(
          "The data folder "
              + home
              + " holds a database but not its file database.passwords; restore it from backup.");
    }
    return Passwords.create(home);
  }

  /// Loops because a folder may be held by a server that is still recovering, still shutting down,
  /// or whose last children are dying after a kill.
  private static int reach(PostgresCluster cluster, Passwords passwords, int wantedPort)
      throws IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    String reason = "it did not answer";
    while (Instant.now().isBefore(deadline)) {
      Optional<ServerProcess> server = cluster.server();
      if (server.isPresent()) {
        int port = server.get().port();
        try {
          connect(port, passwords).close();
          return port;
        } catch (SQLException notYet) {
          reason = String.valueOf(notYet.getMessage());
          refuseWrongPassword(notYet, cluster);
        }
      } else {
        cluster.removeStaleFile();
        reason = cluster.start(FreePort.near(wantedPort));
        if (reason.isEmpty()) {
          continue;
        }
      }
      pause();
    }
    throw new StartRefused("The database in " + cluster.folder() + " cannot be started: " + reason);
  }

  private static void refuseWrongPassword(SQLException failure, PostgresCluster cluster) {
    if ("28P01".equals(failure.getSQLState())) {
      throw new StartRefused(
          "The file database.passwords does not belong to the database in "
              + cluster.folder()
              + "; restore the right one from backup.");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new StartRefused("Interrupted while the database was starting.", stopped);
    }
  }

  private static Connection connect(int port, Passwords passwords) throws SQLException {
    return DriverManager.getConnection(
        url(port, "postgres") + "?connectTimeout=5&loginTimeout=10",
        PostgresCluster.SUPERUSER,
        passwords.superuser());
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }
}
