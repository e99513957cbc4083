package org.linli.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// 另一进程 — an application of its own that holds a database, so that it can be killed.
final class Launched implements AutoCloseable {
  private final Process process;

  private Launched(Process process) {
    this.process = process;
  }

  /// Starts the database of the folder and waits to be killed; run in its own process.
  public static void main(String[] arguments) throws InterruptedException {
    try {
      EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), 0);
      System.out.println("READY " + database.address().url());
    } catch (StartRefused refused) {
      System.out.println("REFUSED " + refused.getMessage());
      return;
    }
    Thread.sleep(Duration.ofMinutes(10));
  }

  static Launched over(Path folder) throws IOException {
    return over(folder, System.getProperty("java.class.path"));
  }

  static Launched over(Path folder, String classPath, String... prefix) throws IOException {
    List<String> command = new ArrayList<>(Arrays.asList(prefix));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            Launched.class.getName(),
            folder.toString()));
    return new Launched(
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
            .start());
  }

  /// The answer of the process: READY with the URL, or REFUSED with the sentence.
  String answer() throws IOException {
    var reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line; (line = reader.readLine()) != null; ) {
      if (line.startsWith("READY ") || line.startsWith("REFUSED ")) {
        return line;
      }
    }
    return "ENDED " + process.exitValue();
  }

  /// What `kill -9` does: nothing is cleaned up.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
