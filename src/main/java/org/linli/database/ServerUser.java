package org.linli.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// 运行身份 — how the server is run, because PostgreSQL refuses to run as root.
enum ServerUser {
  /// An ordinary user runs it as himself.
  DIRECT,
  /// Root inside a user namespace of its own: the files stay root's.
  UNSHARE("unshare", "-U"),
  /// Root becomes nobody: the files must belong to nobody.
  SETPRIV("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private static final int NOBODY = 65534;
  private final List<String> prefix;

  ServerUser(String... prefix) {
    this.prefix = List.of(prefix);
  }

  /// The choice is remembered in the folder, since the owners of the files differ between choices.
  static ServerUser of(Path folder) throws IOException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return DIRECT;
    }
    Path marker = folder.resolve("database.runs-as");
    if (Files.exists(marker)) {
      return valueOf(Files.readString(marker).strip().toUpperCase(Locale.ROOT));
    }
    ServerUser choice =
        Stream.of(UNSHARE, SETPRIV)
            .filter(ServerUser::works)
            .findFirst()
            .orElseThrow(
                () ->
                    new StartRefused(
                        "PostgreSQL does not run as root and neither `unshare -U` nor `setpriv`"
                            + " works here; start Linli as an ordinary user or give --database"
                            + " URL."));
    Files.writeString(marker, choice.name().toLowerCase(Locale.ROOT));
    return choice;
  }

  /// The command line that runs a program under this identity.
  List<String> command(List<String> program) {
    List<String> line = new ArrayList<>(prefix);
    line.addAll(program);
    return line;
  }

  /// Hands a file or folder that the server must own to the identity it runs under.
  void own(Path path) throws IOException {
    if (this == SETPRIV) {
      Files.setAttribute(path, "unix:uid", NOBODY);
      Files.setAttribute(path, "unix:gid", NOBODY);
    }
  }

  /// Lets the server's identity walk through the data folder to its own part of it.
  void openPath(Path folder) throws IOException {
    if (this == SETPRIV) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }
  }

  private boolean works() {
    try {
      Process trial =
          new ProcessBuilder(command(List.of("true")))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
