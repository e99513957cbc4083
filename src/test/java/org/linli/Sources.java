package org.linli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// 源文件 — where the guard tests find what they guard.
final class Sources {
  static final Path MAIN = Path.of("src/main/java");
  static final Path TEST = Path.of("src/test/java");
  static final Path TEMPLATES = Path.of("src/main/jte");
  static final Path RESOURCES = Path.of("src/main/resources");

  private Sources() {}

  /// Every Java file of the application and of its tests.
  static List<Path> java() {
    return Stream.concat(files(MAIN, ".java").stream(), files(TEST, ".java").stream()).toList();
  }

  /// Every Java file of the application.
  static List<Path> mainJava() {
    return files(MAIN, ".java");
  }

  /// Every page template.
  static List<Path> templates() {
    return files(TEMPLATES, ".jte");
  }

  static List<Path> files(Path root, String ending) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(root)) {
      return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
