package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// 篇幅守卫 — no source file is longer than one can read at a sitting.
class FileLengthTests {
  private static final long MOST = 300;

  @Test
  void noFileIsTooLong() {
    assertThat(
            Stream.concat(Sources.java().stream(), Sources.templates().stream())
                .filter(file -> tooLong(Sources.read(file)))
                .map(Path::toString))
        .isEmpty();
  }

  @Test
  void aLongFileIsNoticed() {
    assertThat(tooLong("line\n".repeat(300))).isFalse();
    assertThat(tooLong("line\n".repeat(301))).isTrue();
  }

  private static boolean tooLong(String text) {
    return text.lines().count() > MOST;
  }
}
