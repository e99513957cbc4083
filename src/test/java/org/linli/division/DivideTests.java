package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.journal.Dispatcher;
import org.linli.journal.Journal;
import org.linli.shared.Scope;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 导入命令测试 — the command takes a file beside the running application.
@LinliTest
class DivideTests {

  @Autowired private Environment settings;
  @Autowired private Divisions divisions;
  @Autowired private Journal journal;
  @Autowired private Dispatcher dispatcher;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder;

  private final String county = TestCounty.fresh();

  @Test
  void theCommandImportsBesideTheRunningApplication() throws IOException {
    Path file = folder.resolve("柳河.csv");
    Files.writeString(file, county + ",柳河县\n" + county + "001,柳河镇\n坏行\n");

    assertThat(run(file)).isTrue();
    assertThat(run(file)).as("the same file again is no failure").isTrue();

    assertThat(divisions.county(county).orElseThrow().streets()).isEqualTo(1);
    UUID edition =
        jdbc.sql("select id from division_edition where name = '柳河'").query(UUID.class).single();
    assertThat(journal.of(Scope.county(Divisions.NATION), edition)).hasSize(1);
    dispatcher.drain(Divisions.NATION);
    assertThat(
            jdbc.sql("select count(*) from outbox where county = ?")
                .param(Divisions.NATION)
                .query(Integer.class)
                .single())
        .as("the act is heard by the application, not by the command")
        .isZero();
  }

  @Test
  void whatCannotBeImportedIsAFailure() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.csv"));

    assertThat(run(empty)).isFalse();
    assertThat(run(folder.resolve("missing.csv"))).isFalse();
    assertThat(divisions.county(county)).isEmpty();
  }

  private boolean run(Path file) {
    String[] arguments = {file.toString()};
    Map<String, Object> given = new HashMap<>();
    Stream.of("url", "user", "password", "owner-user", "owner-password")
        .map(name -> "linli.database." + name)
        .forEach(name -> given.put(name, settings.getRequiredProperty(name)));
    given.put("linli.vault.key-file", settings.getRequiredProperty("linli.vault.key-file"));
    return Divide.run(Divide.Given.of(arguments), given);
  }
}
