package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// 格式守卫 — every source file looks as google-java-format writes it; `-Dformat.fix=true` rewrites.
class FormatTests {
  private static final boolean FIX = Boolean.getBoolean("format.fix");

  @Test
  void everySourceFileIsFormatted() throws IOException {
    List<Path> unformatted = new ArrayList<>();
    for (Path file : Sources.java()) {
      String text = Files.readString(file);
      String formatted = formatted(file.toString(), text);
      if (!formatted.equals(text)) {
        if (FIX) {
          Files.writeString(file, formatted);
        } else {
          unformatted.add(file);
        }
      }
    }
    assertThat(unformatted).as("run `bin/check --fix`").isEmpty();
  }

  @Test
  void aCrookedFileIsNoticed() {
    String crooked = "class A{int b ;}\n";

    assertThat(formatted("A.java", crooked)).isNotEqualTo(crooked);
  }

  private static String formatted(String name, String text) {
    try {
      return new Formatter().formatSourceAndFixImports(text);
    } catch (FormatterException failed) {
      throw new IllegalArgumentException(name + ": " + failed.getMessage(), failed);
    }
  }
}
