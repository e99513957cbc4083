package org.linli.kill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// 运行中的应用 — the application in a process of its own that can be killed and started again.
final class RunningApplication {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path base;
  private final int port;
  private Process process;

  private RunningApplication(Path base, int port) throws IOException {
    this.base = base;
    this.port = port;
    this.process = launch();
  }

  /// Starts over a folder that may hold what an earlier start left; the port stays the same.
  static RunningApplication in(Path base) throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return new RunningApplication(base, free.getLocalPort());
    }
  }

  int port() {
    return port;
  }

  Path data() {
    return base.resolve("data");
  }

  void startAgain() throws IOException {
    process = launch();
  }

  /// What `kill -9` does.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
  }

  /// What Ctrl-C does.
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor(60, TimeUnit.SECONDS);
  }

  void awaitAnswers(Client client) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!client.answers()) {
      if (Instant.now().isAfter(deadline) || !process.isAlive()) {
        throw new IllegalStateException("the application does not answer; see " + log());
      }
      Thread.sleep(200);
    }
  }

  /// Runs the check of the journal the way `bin/verify` does and gives its exit code.
  int verify() throws IOException, InterruptedException {
    List<String> command = java("org.linli.journal.Verify");
    command.addAll(List.of("--data", data().toString()));
    command.addAll(settings());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start()
        .waitFor();
  }

  Path log() {
    return base.resolve("application.log");
  }

  private Process launch() throws IOException {
    List<String> command = java(Killable.class.getName());
    command.addAll(
        Arrays.asList(
            "--server.address=127.0.0.1",
            "--server.port=" + port,
            "--linli.sample=false",
            "--linli.database.folder=" + data(),
            "--linli.files=" + base.resolve("files")));
    command.addAll(settings());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  private List<String> settings() {
    return List.of(
        "--linli.heads=" + base.resolve("heads"), "--linli.vault.key-file=" + base.resolve("keys"));
  }

  private static List<String> java(String main) {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            main));
  }
}
