package org.linli.database;

import java.nio.file.Path;

/// 受害者 — lets the kill tests of other packages find and kill the server of a data folder.
public final class Victim {

  private Victim() {}

  /// What `kill -9` does to the database server; nothing when there is none.
  public static void killServer(Path folder) {
    ServerProcess.holding(folder.resolve("database"))
        .flatMap(server -> ProcessHandle.of(server.pid()))
        .ifPresent(ProcessHandle::destroyForcibly);
  }
}
