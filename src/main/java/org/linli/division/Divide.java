package org.linli.division;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.linli.database.DatabaseAddress;
import org.linli.database.EmbeddedDatabase;
import org.linli.database.StartRefused;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.web.Words;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Controller;

/// 导入命令 — takes a file into the dictionary without the pages, beside a running application or
/// without one; `bin/divisions` runs it and names its arguments.
final class Divide {

  private Divide() {}

  /// 部件 — what an import needs of the application, without pages and without what works by itself:
  /// above all no dispatcher, which would hand out acts to nobody.
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
  })
  @ComponentScan(
      basePackages = {
        "org.linli.shared",
        "org.linli.database",
        "org.linli.vault",
        "org.linli.journal",
        "org.linli.division"
      },
      excludeFilters = {
        @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = SmartLifecycle.class),
        @Filter(Controller.class)
      })
  static class Parts {}

  /// 参数 — what was given on the command line.
  record Given(Path file, String edition, Path data, String database) {

    static Given of(String[] arguments) {
      Path file = Path.of(arguments[0]);
      String name = String.valueOf(file.getFileName());
      String edition = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
      Path data = Path.of("data");
      String database = "";
      for (int i = 1; i + 1 < arguments.length; i += 2) {
        switch (arguments[i]) {
          case "--edition" -> edition = arguments[i + 1];
          case "--data" -> data = Path.of(arguments[i + 1]);
          case "--database" -> database = arguments[i + 1];
          default -> throw new IllegalArgumentException(arguments[i]);
        }
      }
      return new Given(file, edition, data, database);
    }
  }

  /// Runs the import and ends the process: with 0 when the file was taken, now or before.
  public static void main(String[] arguments) {
    Given given = Given.of(arguments);
    boolean taken = false;
    try {
      if (!given.database().isEmpty()) {
        taken = run(given, Map.of("linli.database.url", given.database()));
      } else {
        try (EmbeddedDatabase database = EmbeddedDatabase.join(given.data())) {
          taken = run(given, settings(database.address()));
        }
      }
    } catch (StartRefused refused) {
      System.err.println(refused.getMessage());
    }
    System.exit(taken ? 0 : 1);
  }

  private static Map<String, Object> settings(DatabaseAddress at) {
    return Map.of(
        "linli.database.url", at.url(),
        "linli.database.user", at.app().user(),
        "linli.database.password", at.app().password(),
        "linli.database.owner-user", at.owner().user(),
        "linli.database.owner-password", at.owner().password());
  }

  /// True when the file was taken, now or before.
  ///
  /// @param settings where the database is, as the application's own settings
  static boolean run(Given given, Map<String, Object> settings) {
    var application = new SpringApplication(Parts.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.addInitializers(
        context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("given", settings)));
    Words words = new Words(messages(), Locale.getDefault());
    try (var context = application.run();
        InputStream in = Files.newInputStream(given.file());
        DivisionFile file = DivisionFile.keep(in, DivisionFile.MOST)) {
      Divisions divisions = context.getBean(Divisions.class);
      long began = System.nanoTime();
      Divisions.Taken taken =
          divisions.take(
              Actor.system(Divisions.NATION),
              given.edition(),
              file,
              (step, percent) -> System.err.println(words.t("division.step." + step, percent)));
      report(taken, words, (System.nanoTime() - began) / 1_000_000_000);
      context
          .getBean(EditionStore.class)
          .refused(taken.edition().number())
          .forEach(
              line ->
                  System.out.println(
                      words.t(
                          "division.command.line",
                          line.line(),
                          "key:division.refused." + line.reason(),
                          line.text())));
      return true;
    } catch (Invalid wrong) {
      wrong.fields().values().forEach(key -> System.err.println(words.t(key)));
      return false;
    } catch (IOException unreadable) {
      System.err.println(words.t("division.command.unreadable", given.file().toString()));
      return false;
    }
  }

  private static void report(Divisions.Taken taken, Words words, long seconds) {
    Edition edition = taken.edition();
    if (taken.repeated()) {
      System.out.println(words.t("division.repeated", words.time(edition.at())));
      return;
    }
    System.out.println(
        words.t(
            "division.command.taken",
            edition.name(),
            edition.lines(),
            edition.added(),
            edition.renamed(),
            edition.gone(),
            edition.refused(),
            seconds));
  }

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/division", "messages/web");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
