package org.linli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/// 文案文件 — the message bundles as they lie in the sources.
final class Bundles {
  private static final Path FOLDER = Sources.RESOURCES.resolve("messages");

  private Bundles() {}

  /// The modules that have words, without the language endings.
  static List<String> modules() {
    return Sources.files(FOLDER, ".properties").stream()
        .map(file -> file.getFileName().toString().replace(".properties", ""))
        .filter(name -> !name.endsWith("_en"))
        .toList();
  }

  /// The words of one module; empty when there is no such file.
  static Properties read(String module, String language) {
    Properties words = new Properties();
    Path file = FOLDER.resolve(module + language + ".properties");
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        words.load(reader);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return words;
  }
}
