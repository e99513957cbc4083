package org.linli.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.database.DatabaseAddress;
import org.linli.database.EmbeddedDatabase;
import org.linli.database.Victim;
import org.linli.kill.Client.Answer;
import org.linli.kill.Client.Write;
import org.springframework.util.FileSystemUtils;

/// 断电测试 — `kill -9` of the application, of the database and of both, at random moments of reporting
/// and handling: nothing acknowledged is lost, nothing is doubled, the journal is whole.
@Tag("kill")
class KillTests {
  private static final int KILLS = Boolean.getBoolean("linli.long") ? 20 : 3;
  private static final int WORKERS = 3;

  private Path base;
  private RunningApplication application;

  @BeforeEach
  void start() throws IOException {
    base = Files.createTempDirectory("linli-kill");
    application = RunningApplication.in(base);
  }

  @AfterEach
  void sweep() throws Exception {
    application.kill();
    Victim.killServer(application.data());
    Files.createDirectories(Path.of("target"));
    Files.copy(
        application.log(),
        Path.of("target/kill.log"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    FileSystemUtils.deleteRecursively(base);
  }

  @Test
  void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
    long seed = Long.getLong("linli.seed", System.nanoTime());
    System.out.println("kill seed " + seed + " (repeat with -Dlinli.seed=" + seed + ")");
    Random random = new Random(seed);
    Client client = new Client(application.port());
    application.awaitAnswers(client);

    List<Worker> workers = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      List<Worker> shift = workFor(1_000 + random.nextInt(4_000), client, kill % 3);
      workers.addAll(shift);
      application.awaitAnswers(client);
    }

    int matters = 0;
    int handled = 0;
    for (Worker worker : workers) {
      for (Write report : worker.reports) {
        String number = sendAgain(client, report, worker.numbers.get(report.tx()));
        matters++;
        for (Write move : worker.moves.getOrDefault(report.tx(), List.of())) {
          Answer again = client.send(move);
          assertThat(again.done()).as("%s again: %s", move.path(), again).isTrue();
          handled += move.path().endsWith("HANDLE") ? 1 : 0;
        }
        assertThat(client.get("/matters/" + number).state()).as(number).isEqualTo(200);
      }
    }
    assertThat(matters).as("refused: %s", refusals(workers)).isGreaterThan(KILLS);
    assertThat(handled).as("refused: %s", refusals(workers)).isPositive();
    assertThat(count("select count(*) from matter")).isEqualTo(matters);
    assertThat(count("select count(distinct number) from matter")).isEqualTo(matters);
    assertThat(count("select count(*) from journal where action = 'REPORT'")).isEqualTo(matters);
    assertThat(count("select count(*) from journal where action = 'HANDLE'")).isEqualTo(handled);
    assertThat(count("select count(*) from outbox where parked_at is not null")).isZero();

    application.stop();
    assertThat(application.verify()).as("bin/verify").isZero();
    System.out.printf("%d kills, %d matters, %d handled, journal whole%n", KILLS, matters, handled);
  }

  /// Lets people work, kills in the middle, and starts again what does not start by itself.
  private List<Worker> workFor(long milliseconds, Client client, int what) throws Exception {
    List<Worker> shift = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      Worker worker = new Worker(client);
      shift.add(worker);
      threads.add(Thread.ofVirtual().start(worker));
    }
    // on a slow machine the first answers take a while: kill only where work is under way
    for (int i = 0; i < 1_800 && shift.stream().allMatch(worker -> worker.moved.isEmpty()); i++) {
      Thread.sleep(100);
    }
    assertThat(shift).as("nobody's matter was dispatched").anyMatch(any -> !any.moved.isEmpty());
    Thread.sleep(milliseconds);
    switch (what) {
      case 0 -> {
        application.kill();
        application.startAgain();
      }
      case 1 -> Victim.killServer(application.data());
      default -> {
        application.kill();
        Victim.killServer(application.data());
        application.startAgain();
      }
    }
    shift.forEach(Worker::stop);
    for (Thread thread : threads) {
      thread.join();
    }
    return shift;
  }

  /// The same transaction again answers the same number, and makes the matter when the first
  /// attempt had been cut off before it.
  private static String sendAgain(Client client, Write report, @Nullable String acknowledged)
      throws InterruptedException {
    Answer first = client.send(report);
    Answer second = client.send(report);
    assertThat(first.done()).as("%s", first).isTrue();
    assertThat(Worker.number(second)).isEqualTo(Worker.number(first));
    if (acknowledged != null) {
      assertThat(Worker.number(first)).isEqualTo(acknowledged);
    }
    return Worker.number(first);
  }

  private static List<String> refusals(List<Worker> workers) {
    return workers.stream()
        .flatMap(worker -> worker.refusals.entrySet().stream())
        .map(entry -> entry.getValue() + " x " + entry.getKey())
        .toList();
  }

  private int count(String query) throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.join(application.data())) {
      DatabaseAddress at = database.address();
      try (Connection connection =
              DriverManager.getConnection(at.url(), at.owner().user(), at.owner().password());
          var statement = connection.createStatement();
          ResultSet row = statement.executeQuery(query)) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
