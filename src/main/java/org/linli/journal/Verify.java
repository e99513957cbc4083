package org.linli.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.database.DatabaseAddress;
import org.linli.database.EmbeddedDatabase;
import org.linli.database.StartRefused;
import org.linli.vault.Vault;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.Environment;

/// 核验日志 — checks every chain and every signed head without the application; `bin/verify` runs it.
///
/// Arguments: `--data DIR` (the data folder), `--database URL` (a server instead of the embedded
/// database), `--export FILE` (a signed export instead of the database). Names the first broken row
/// and ends with 1, else prints what was read and ends with 0.
final class Verify {

  private Verify() {}

  /// 设置 — the application's own settings, read without any of its parts.
  static class Settings {}

  /// Runs the check and ends the process.
  public static void main(String[] arguments) throws IOException, SQLException {
    String data = "./data";
    String county = "";
    String export = "";
    List<String> given = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--data" -> data = arguments[++i];
        case "--export" -> export = arguments[++i];
        case "--county" -> county = arguments[++i];
        case "--database" -> given.add("--linli.database.url=" + arguments[++i]);
        default -> given.add(arguments[i]);
      }
    }
    var application = new SpringApplication(Settings.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLogStartupInfo(false);
    boolean whole;
    try (var context = application.run(given.toArray(String[]::new))) {
      Environment settings = context.getEnvironment();
      whole =
          export.isEmpty()
              ? check(settings, Path.of(data), county)
              : checkExport(settings, Path.of(export));
    } catch (StartRefused refused) {
      System.err.println(refused.getMessage());
      whole = false;
    }
    System.exit(whole ? 0 : 1);
  }

  /// True when all is whole.
  ///
  /// @param only one county, or nothing for all
  static boolean check(Environment settings, Path data, String only)
      throws IOException, SQLException {
    Vault vault = vault(settings);
    Path heads = Path.of(settings.getProperty("linli.heads", data.resolve("heads").toString()));
    String url = settings.getProperty("linli.database.url", "");
    if (!url.isBlank()) {
      String user = settings.getProperty("linli.database.user", "linli_app");
      String password = settings.getProperty("linli.database.password", "");
      String address = url.startsWith("jdbc:") ? url : "jdbc:" + url;
      try (var connection = DriverManager.getConnection(address, user, password)) {
        return counties(connection, vault::chain, heads, only);
      }
    }
    try (var database = EmbeddedDatabase.join(data)) {
      DatabaseAddress at = database.address();
      try (var connection =
          DriverManager.getConnection(at.url(), at.app().user(), at.app().password())) {
        return counties(connection, vault::chain, heads, only);
      }
    }
  }

  /// True when the signed export is as it left the house.
  static boolean checkExport(Environment settings, Path file) throws IOException {
    Exports.Checked checked;
    try (var in = Files.newInputStream(file)) {
      checked = new Exports(vault(settings)::chain).check(in);
    }
    if (checked.verdict() == Exports.Verdict.WHOLE) {
      System.out.println("whole:\n" + checked.statement().strip().indent(2).stripTrailing());
      return true;
    }
    System.err.println(
        checked.verdict() == Exports.Verdict.BROKEN
            ? "BROKEN " + file + " is not as it left the house"
            : file + " is no signed export of the journal");
    return false;
  }

  private static Vault vault(Environment settings) throws IOException {
    return Vault.of(
        Path.of(settings.getRequiredProperty("linli.vault.key-file")),
        settings.getProperty("linli.vault.algorithms", "sm"));
  }

  private static boolean counties(Connection connection, Chain chain, Path heads, String only)
      throws SQLException {
    List<String> counties = new ArrayList<>();
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select county from journal_head union select county from journal order by 1")) {
      while (row.next()) {
        if (only.isEmpty() || only.equals(row.getString(1))) {
          counties.add(row.getString(1));
        }
      }
    }
    for (String county : counties) {
      var verification = new Verification(connection, chain, county);
      Optional<String> flaw = verification.firstFlaw(heads);
      if (flaw.isPresent()) {
        System.err.println("BROKEN " + flaw.get());
        return false;
      }
      System.out.println("whole: " + verification.summary());
    }
    return true;
  }
}
