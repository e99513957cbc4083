package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.linli.lifecycle.Lifecycle;

/// 生命周期守卫 — every table is sound and reads as its approved document; `-Dlifecycle.fix=true` writes
/// the documents anew for the reviewer to see the difference.
class LifecycleDocumentTests {
  private static final boolean FIX = Boolean.getBoolean("lifecycle.fix");
  private static final Path DOCUMENTS = Path.of("docs/lifecycles");

  @Test
  void everyTableIsSound() {
    tables().forEach((name, table) -> assertThat(table.flaws()).as(name).isEmpty());
  }

  @Test
  void everyTableReadsAsItsDocument() throws IOException {
    for (var table : tables().entrySet()) {
      Path document = DOCUMENTS.resolve(table.getKey() + ".md");
      String text = text(table.getKey(), table.getValue());
      if (FIX) {
        Files.createDirectories(DOCUMENTS);
        Files.writeString(document, text);
      }
      assertThat(document).as("written by -Dlifecycle.fix=true").hasContent(text);
    }
  }

  @Test
  void aTableWithADeadEndIsNoticed() {
    Lifecycle<Lamp, Hand> stuck =
        Lifecycle.of(Lamp.class, Hand.class).rest(Lamp.OFF).may(Hand.SWITCH, Lamp.ON);

    assertThat(stuck.flaws()).isNotEmpty();
  }

  @Test
  void aChangedTableNoLongerReadsAsItsDocument() {
    Lifecycle<Lamp, Hand> before =
        Lifecycle.of(Lamp.class, Hand.class).rest(Lamp.OFF).may(Hand.SWITCH, Lamp.ON).end(Lamp.ON);
    Lifecycle<Lamp, Hand> after = before.may(Hand.SWITCH, Lamp.OFF);

    assertThat(after.asMarkdown(Enum::name, Enum::name))
        .isNotEqualTo(before.asMarkdown(Enum::name, Enum::name));
  }

  /// 灯 — the states of the counter-example.
  private enum Lamp {
    OFF,
    ON
  }

  /// 手 — its one action.
  private enum Hand {
    SWITCH
  }

  private static String text(String name, Lifecycle<?, ?> table) {
    return "# "
        + name
        + "\n\n"
        + table.asMarkdown(word -> word("", word), word -> word("_en", word));
  }

  private static String word(String language, Enum<?> constant) {
    String type = constant.getDeclaringClass().getSimpleName();
    String module = constant.getDeclaringClass().getPackageName().replace("org.linli.", "");
    Properties words = Bundles.read(module, language);
    String bare = type.toLowerCase(Locale.ROOT).replace(module, "");
    return words.getProperty(module + "." + bare + "." + constant.name(), constant.name());
  }

  private static Map<String, Lifecycle<?, ?>> tables() {
    Map<String, Lifecycle<?, ?>> tables = new TreeMap<>();
    for (Path file : Sources.files(Path.of("target/classes/org/linli"), ".class")) {
      String bytes = new String(bytes(file), StandardCharsets.ISO_8859_1);
      if (bytes.contains("Lorg/linli/lifecycle/Lifecycle;")) {
        Arrays.stream(load(file).getDeclaredFields())
            .filter(field -> field.getType() == Lifecycle.class)
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .forEach(field -> tables.put(name(field), value(field)));
      }
    }
    return tables;
  }

  private static String name(Field field) {
    return field.getName().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Lifecycle<?, ?> value(Field field) {
    try {
      field.setAccessible(true);
      return (Lifecycle<?, ?>) field.get(null);
    } catch (IllegalAccessException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static Class<?> load(Path file) {
    String name = Path.of("target/classes").relativize(file).toString();
    try {
      return Class.forName(name.substring(0, name.length() - 6).replace('/', '.'));
    } catch (ClassNotFoundException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
