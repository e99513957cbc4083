package org.linli.database;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// 数据库口令 — the three passwords of an embedded database, kept in a file only its owner reads.
record Passwords(String superuser, String owner, String app) {

  static boolean existIn(Path folder) {
    return Files.exists(file(folder));
  }

  static Passwords read(Path folder) throws IOException {
    Properties lines = new Properties();
    try (var reader = Files.newBufferedReader(file(folder))) {
      lines.load(reader);
    }
    return new Passwords(
        required(lines, "superuser", folder),
        required(lines, "owner", folder),
        required(lines, "app", folder));
  }

  static Passwords create(Path folder) throws IOException {
    Passwords made = new Passwords(random(), random(), random());
    Properties lines = new Properties();
    lines.setProperty("superuser", made.superuser);
    lines.setProperty("owner", made.owner);
    lines.setProperty("app", made.app);
    StringWriter text = new StringWriter();
    lines.store(text, null);
    Path unfinished = folder.resolve("database.passwords.unfinished");
    writePrivately(unfinished, text.toString());
    Files.move(unfinished, file(folder), StandardCopyOption.ATOMIC_MOVE);
    return made;
  }

  static void writePrivately(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, OwnerOnly.file(file));
    Files.writeString(file, text);
  }

  private static String required(Properties lines, String key, Path folder) {
    String value = lines.getProperty(key);
    if (value == null) {
      throw new StartRefused(
          "The file "
              + file(folder)
              + " is damaged: it lacks "
              + key
              + "; restore it from backup.");
    }
    return value;
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Path file(Path folder) {
    return folder.resolve("database.passwords");
  }
}
