package org.linli.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// 数据库集群目录 — one initialised database folder and the programs that work on it.
final class PostgresCluster {
  static final String SUPERUSER = "postgres";
  private static final long MEGABYTE = 1 << 20;

  private final Path home;
  private final Path folder;
  private final Path programs;
  private final ServerUser user;

  private PostgresCluster(Path home, Path programs, ServerUser user) {
    this.home = home;
    this.folder = home.resolve("database");
    this.programs = programs;
    this.user = user;
  }

  static PostgresCluster in(Path home) throws IOException {
    ServerUser user = ServerUser.of(home);
    user.openPath(home);
    return new PostgresCluster(home, PostgresBinaries.unpackInto(home).resolve("bin"), user);
  }

  Path folder() {
    return folder;
  }

  boolean exists() {
    return Files.exists(folder.resolve("PG_VERSION"));
  }

  Optional<ServerProcess> server() {
    return ServerProcess.holding(folder);
  }

  void removeStaleFile() throws IOException {
    ServerProcess.removeStaleFile(folder);
  }

  /// Initialises under another name and renames, so that a first start cut in the middle leaves
  /// nothing that looks finished.
  void createIfMissing(String password) throws IOException {
    if (exists()) {
      refuseOtherVersion();
      return;
    }
    sweepUnfinished();
    Path unfinished =
        Files.createTempDirectory(home, "unfinished-", OwnerOnly.folder(home)).toAbsolutePath();
    user.own(unfinished);
    Path secret = home.resolve("unfinished-password");
    Passwords.writePrivately(secret, password);
    user.own(secret);
    String answer =
        run(
            "initdb",
            "-D",
            unfinished.toString(),
            "-U",
            SUPERUSER,
            "-A",
            "scram-sha-256",
            "--pwfile=" + secret,
            "-E",
            "UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=" + systemLocale());
    Files.delete(secret);
    if (!answer.isEmpty()) {
      throw new IOException("initdb failed: " + answer);
    }
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Answers the empty text when the server runs, otherwise why it does not.
  String start(int port) throws IOException {
    String options =
        String.join(
            " ",
            "-p " + port,
            "-c listen_addresses=127.0.0.1",
            "-c unix_socket_directories=''",
            "-c shared_buffers=" + sharedBuffers() + "MB",
            "-c fsync=on -c synchronous_commit=on",
            "-c max_wal_size=2GB",
            "-c logging_collector=on -c log_directory=log -c log_filename=postgresql-%a.log",
            "-c log_truncate_on_rotation=on -c log_rotation_age=1d");
    return run(
        "pg_ctl",
        "-D",
        folder.toString(),
        "-l",
        folder.resolve("start.log").toString(),
        "-o",
        options,
        "-w",
        "-t",
        "120",
        "start");
  }

  void stop() throws IOException {
    if (server().isEmpty()) {
      return;
    }
    String answer = run("pg_ctl", "-D", folder.toString(), "-m", "fast", "-w", "-t", "60", "stop");
    if (!answer.isEmpty() && server().isPresent()) {
      throw new IOException(answer);
    }
  }

  private void refuseOtherVersion() throws IOException {
    String made = Files.readString(folder.resolve("PG_VERSION")).strip();
    String ours = PostgresBinaries.VERSION.substring(0, PostgresBinaries.VERSION.indexOf('.'));
    if (!made.equals(ours)) {
      throw new StartRefused(
          "The database in "
              + folder
              + " was made by PostgreSQL "
              + made
              + " and this Linli brings "
              + ours
              + "; start the Linli it was made with.");
    }
  }

  /// What a killed first start left behind; a process still writing there is left alone.
  private void sweepUnfinished() throws IOException {
    try (Stream<Path> entries = Files.list(home)) {
      for (Path entry :
          entries
              .filter(path -> path.getFileName().toString().startsWith("unfinished-"))
              .toList()) {
        try (Stream<Path> parts = Files.walk(entry)) {
          for (Path part : parts.toList().reversed()) {
            Files.deleteIfExists(part);
          }
        } catch (IOException | java.io.UncheckedIOException stillInUse) {
          // swept by a later start
        }
      }
    }
  }

  private static String systemLocale() {
    return System.getProperty("os.name").startsWith("Linux") ? "C.UTF-8" : "C";
  }

  /// A quarter of the memory, at most 2 GB.
  private static long sharedBuffers() {
    long memory =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    return Math.clamp(memory / 4 / MEGABYTE, 64, 2048);
  }

  private String run(String program, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(programs.resolve(program).toString()));
    line.addAll(Arrays.asList(arguments));
    Path output = Files.createTempFile("linli-" + program, ".log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(user.command(line))
              .directory(home.toFile())
              .redirectErrorStream(true)
              // a file, because a pipe stays open as long as the server lives
              .redirectOutput(Redirect.to(output.toFile()));
      builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.equals("LANG"));
      builder.environment().put("LC_ALL", "C");
      int code = builder.start().waitFor();
      return code == 0 ? "" : program + " answered " + code + ": " + lastLines(output);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(program + " was interrupted", stopped);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static String lastLines(Path output) throws IOException {
    List<String> lines = Files.readAllLines(output);
    return String.join(" ", lines.subList(Math.max(0, lines.size() - 6), lines.size())).strip();
  }
}
