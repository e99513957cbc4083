package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// 空值守卫 — every package is null-marked, so that the compiler checks it.
class NullMarkedTests {

  @Test
  void everyPackageIsNullMarked() {
    Stream<Path> folders = Sources.mainJava().stream().map(Path::getParent).distinct();

    assertThat(folders.filter(folder -> !isMarked(packageInfo(folder)))).isEmpty();
  }

  @Test
  void anUnmarkedPackageIsNoticed() {
    assertThat(isMarked("/// 反例\npackage wrong;\n")).isFalse();
    assertThat(isMarked("/// 反例 @NullMarked\npackage wrong;\n")).isFalse();
    assertThat(isMarked("@NullMarked\npackage wrong;\n")).isTrue();
  }

  private static boolean isMarked(String packageInfo) {
    return packageInfo.lines().anyMatch(line -> line.strip().equals("@NullMarked"));
  }

  private static String packageInfo(Path folder) {
    Path file = folder.resolve("package-info.java");
    return Files.exists(file) ? Sources.read(file) : "";
  }
}
