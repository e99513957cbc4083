package org.linli.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// 数据库进程 — what `postmaster.pid` says about the server that holds a database folder.
///
/// @param pid process id of the postmaster
/// @param port its port; 0 while it has not written it yet
record ServerProcess(long pid, int port) {

  /// The live server of this folder; empty when there is none or the file is stale.
  static Optional<ServerProcess> holding(Path cluster) {
    return read(cluster).filter(ServerProcess::isPostgres);
  }

  /// Removes a pid file left by a server that is gone, even when its number now belongs to another
  /// program (PostgreSQL itself would then refuse to start). Only called under the folder lock.
  static void removeStaleFile(Path cluster) throws IOException {
    if (read(cluster).filter(ServerProcess::isPostgres).isEmpty()) {
      Files.deleteIfExists(pidFile(cluster));
    }
  }

  private static Optional<ServerProcess> read(Path cluster) {
    try {
      List<String> lines = Files.readAllLines(pidFile(cluster));
      if (lines.isEmpty()) {
        return Optional.empty();
      }
      long pid = Long.parseLong(lines.get(0).strip());
      int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
      return Optional.of(new ServerProcess(pid, port));
    } catch (NoSuchFileException | NumberFormatException none) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private boolean isPostgres() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        // a dead process nobody has collected yet counts as alive but has no command
        .filter(process -> process.info().command().filter(ServerProcess::isServer).isPresent())
        .isPresent();
  }

  private static boolean isServer(String command) {
    String name = Path.of(command).getFileName().toString();
    return name.equals("postgres") || name.equals("postgres.exe");
  }

  private static Path pidFile(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }
}
