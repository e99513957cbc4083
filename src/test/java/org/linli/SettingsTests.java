package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/// 设置守卫 — every setting `linli.*` and its default stands in `docs/settings.md`, and nothing else.
class SettingsTests {
  private static final Path FILE = Path.of("docs/settings.md");
  private static final Pattern VALUE = Pattern.compile("\\$\\{(linli\\.[a-z.-]+)(?::([^}]*))?}");
  private static final Pattern PROPERTY =
      Pattern.compile("getProperty\\(\\s*\"(linli\\.[a-z.-]+)\"(?:,\\s*\"([^\"]*)\")?");
  private static final Pattern CONDITION =
      Pattern.compile("ConditionalOn(?:Boolean)?Property\\([^)]*\"(linli\\.[a-z.-]+)\"");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(linli\\.[a-z.-]+)` \\| (?:`([^`]*)`)? *\\|");

  @Test
  void everySettingAndItsDefaultIsDocumented() throws IOException {
    Map<String, String> settings = new TreeMap<>();
    for (Path file : Sources.mainJava()) {
      inSource(Sources.read(file)).forEach((name, value) -> settings.merge(name, value, this::one));
    }
    settings.putAll(inRecords());
    // the settings record says the default of what a script or a condition merely reads
    Map<String, String> documented = documented(Sources.read(FILE));

    assertThat(documented.keySet()).isEqualTo(settings.keySet());
    assertThat(documented).containsAllEntriesOf(withDefault(settings));
  }

  @Test
  void anUndocumentedOrChangedSettingIsNoticed() {
    String code =
        "@Value(\"${linli.lamp:on}\") @ConditionalOnProperty(\"linli.hand\") "
            + "env.getProperty(\"linli.wall\", \"x\")";

    assertThat(inSource(code))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("linli.lamp", "on", "linli.hand", "", "linli.wall", "x"))
        .isNotEqualTo(documented("| `linli.lamp` | `off` | meaning |\n| `linli.hand` | | m |\n"));
  }

  /// Two places that read one setting must agree on its default.
  private String one(String first, String second) {
    if (first.isEmpty() || first.equals(second)) {
      return second;
    }
    return second.isEmpty() ? first : first + " or " + second;
  }

  private static Map<String, String> withDefault(Map<String, String> settings) {
    Map<String, String> known = new TreeMap<>(settings);
    known.values().removeIf(String::isEmpty);
    return known;
  }

  private static Map<String, String> inSource(String code) {
    Map<String, String> settings = new TreeMap<>();
    for (Pattern pattern : new Pattern[] {CONDITION, PROPERTY, VALUE}) {
      pattern
          .matcher(code)
          .results()
          .forEach(
              match -> {
                String value = match.groupCount() > 1 ? match.group(2) : null;
                settings.merge(
                    match.group(1),
                    value == null ? "" : value,
                    (old, now) -> now.isEmpty() ? old : now);
              });
    }
    return settings;
  }

  private static Map<String, String> inRecords() throws IOException {
    // what the machine has set is no default
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    new YamlPropertySourceLoader()
        .load("application", new ClassPathResource("application.yaml"))
        .forEach(environment.getPropertySources()::addLast);
    ConfigurationPropertySources.attach(environment);
    Map<String, String> settings = new TreeMap<>();
    for (Class<?> type : Glossary.Classes.all()) {
      ConfigurationProperties annotation = type.getAnnotation(ConfigurationProperties.class);
      if (annotation != null && type.isRecord()) {
        Object bound = Binder.get(environment).bindOrCreate(annotation.value(), type);
        for (RecordComponent component : type.getRecordComponents()) {
          settings.put(
              annotation.value() + "." + kebab(component.getName()), value(component, bound));
        }
      }
    }
    return settings;
  }

  private static String value(RecordComponent component, Object bound) {
    try {
      component.getAccessor().setAccessible(true);
      Object value = component.getAccessor().invoke(bound);
      String text =
          value == null
              ? ""
              : value instanceof Enum<?> constant ? constant.name() : value.toString();
      return text.replace(System.getProperty("user.home"), "~");
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> documented(String text) {
    Map<String, String> rows = new TreeMap<>();
    ROW.matcher(text)
        .results()
        .forEach(match -> rows.put(match.group(1), match.group(2) == null ? "" : match.group(2)));
    return rows;
  }
}
