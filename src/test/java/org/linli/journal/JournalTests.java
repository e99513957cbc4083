package org.linli.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.database.DatabaseAddress;
import org.linli.database.TestServer;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 日志测试 — whatever is changed behind the journal's back is found.
@LinliTest
class JournalTests {

  @Autowired private Journal journal;
  @Autowired private Chain chain;
  @Autowired private org.linli.vault.Vault vault;
  @Autowired private Transactions transactions;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private JdbcClient jdbc;
  @Autowired private javax.sql.DataSource dataSource;

  @TempDir private Path folder;

  private final String county = TestCounty.fresh();
  private final UUID subject = Id.fresh();

  @BeforeEach
  void threeActs() {
    for (String action : List.of("REPORT", "TAKE", "CLOSE")) {
      transactions.run(
          Scope.county(county),
          () -> events.publishEvent(JournalSamples.moved(county, subject, action)));
    }
  }

  @Test
  void actsOfASubjectAreReadInOrder() {
    assertThat(journal.of(Scope.county(county), subject))
        .extracting(Entry::seq, Entry::action, Entry::noun, Entry::detail)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(1, "REPORT", "sample", "GRID_CHIEF"),
            org.assertj.core.api.Assertions.tuple(2, "TAKE", "sample", "GRID_CHIEF"),
            org.assertj.core.api.Assertions.tuple(3, "CLOSE", "sample", "GRID_CHIEF"));
  }

  @Test
  void whatLiesOutsideTheScopeIsNotRead() {
    assertThat(journal.of(Scope.of(county, county + "002"), subject)).isEmpty();
    assertThat(journal.of(Scope.nothing(county), subject)).isEmpty();
    assertThat(journal.of(Scope.nothing(county).with(subject), subject)).hasSize(3);
  }

  @Test
  void anActOutsideATransactionIsRefused() {
    assertThatThrownBy(() -> events.publishEvent(JournalSamples.moved(county, subject, "TAKE")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theApplicationMayNeitherChangeNorDelete() {
    assertThatThrownBy(
            () ->
                jdbc.sql("update journal set action = 'X' where county = ?")
                    .params(county)
                    .update())
        .isInstanceOf(DataAccessException.class)
        .hasRootCauseMessage("ERROR: permission denied for table journal");
    assertThatThrownBy(
            () -> jdbc.sql("delete from journal where county = ?").params(county).update())
        .isInstanceOf(DataAccessException.class)
        .hasRootCauseMessage("ERROR: permission denied for table journal");
  }

  @Test
  void anUntouchedJournalIsWhole() throws SQLException {
    assertThat(flaw()).isEmpty();
  }

  @Test
  void aChangeOfAnyColumnIsFound() throws SQLException {
    for (String change :
        List.of(
            "noun = 'other'",
            "action = 'VOID'",
            "state_from = 'X'",
            "state_to = null",
            "actor = '00000000-0000-0000-0000-000000000001'",
            "behalf = '00000000-0000-0000-0000-000000000001'",
            "part = 'HOLDER'",
            "place_path = county || '001'",
            "detail = ''",
            "note_digest = null",
            "at = at + interval '1 microsecond'",
            "hash = sha256('x')")) {
      try (var owner = owner()) {
        owner.setAutoCommit(false);
        execute(owner, "update journal set " + change + " where county = ? and seq = 2");
        assertThat(new Verification(owner, chain, county).firstFlaw(folder))
            .as(change)
            .hasValueSatisfying(f -> assertThat(f).contains(subject + ", row 2"));
      }
    }
    assertThat(flaw()).isEmpty();
  }

  @Test
  void aMissingRowInTheMiddleIsNamed() throws SQLException {
    try (var owner = owner()) {
      owner.setAutoCommit(false);
      execute(owner, "delete from journal where county = ? and seq = 2");
      assertThat(new Verification(owner, chain, county).firstFlaw(folder))
          .hasValueSatisfying(f -> assertThat(f).contains("row 2: the row is missing"));
    }
  }

  @Test
  void aMissingLastRowIsNamed() throws SQLException {
    try (var owner = owner()) {
      owner.setAutoCommit(false);
      execute(owner, "delete from journal where county = ? and seq = 3");
      assertThat(new Verification(owner, chain, county).firstFlaw(folder))
          .hasValueSatisfying(f -> assertThat(f).contains("row 3: the row is missing"));
    }
  }

  @Test
  void aMissingLastRowWhoseHeadWasSetBackIsFoundByTheSignedHead() throws SQLException {
    heads().write(county, Time.day(Instant.now()));
    assertThat(flaw()).isEmpty();
    try (var owner = owner()) {
      owner.setAutoCommit(false);
      execute(owner, "delete from journal where county = ? and seq = 3");
      execute(
          owner,
          """
          update journal_head h set seq = 2, hash = j.hash from journal j
          where h.county = ? and j.county = h.county and j.subject = h.subject and j.seq = 2
          """);
      assertThat(new Verification(owner, chain, county).firstFlaw(folder))
          .hasValueSatisfying(f -> assertThat(f).contains("covers 3 acts of 1 subjects"));
    }
  }

  @Test
  void aLineOfTheHeadFileCannotBeChangedOrLeftOut() throws Exception {
    LocalDate today = Time.day(Instant.now());
    for (int back = 2; back >= 0; back--) {
      heads().write(county, today.minusDays(back));
    }
    heads().write(county, today);
    Path file = folder.resolve(county + ".heads");
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(3);

    Files.write(file, List.of(lines.get(0), lines.get(2)));
    assertThat(flaw()).hasValueSatisfying(f -> assertThat(f).contains("line 2"));
    Files.write(file, List.of(lines.get(0), lines.get(1), lines.get(2).replace(" 3 ", " 2 ")));
    assertThat(flaw()).hasValueSatisfying(f -> assertThat(f).contains("line 3"));
    Files.write(file, List.of("?"));
    assertThat(flaw()).hasValueSatisfying(f -> assertThat(f).contains("no signed head"));
  }

  @Test
  void rowsLoadedInBulkWithTheGivenHashAreWhole() throws SQLException {
    Act act = JournalSamples.moved(county, Id.fresh(), "REPORT").act();
    Instant at = Instant.parse("2025-03-01T01:02:03.000004Z");
    byte[] hash = Past.hash(vault, act, 1, at, new byte[0]);
    transactions.run(
        Scope.county(county),
        () -> {
          jdbc.sql(
                  """
                  insert into journal (county, subject, seq, noun, action, state_from, state_to, actor, part,
                                       place_path, detail, note_digest, at, hash)
                  values (?, ?, 1, ?, ?, null, ?, ?, ?, ?, ?, ?, ?, ?)
                  """)
              .params(
                  Arrays.asList(
                      county,
                      act.subject(),
                      act.noun(),
                      act.action(),
                      act.to(),
                      act.actor().id(),
                      act.part(),
                      act.placePath(),
                      act.detail(),
                      act.noteDigest(),
                      at.atOffset(ZoneOffset.UTC),
                      hash))
              .update();
          jdbc.sql("insert into journal_head (county, subject, seq, hash) values (?, ?, 1, ?)")
              .params(county, act.subject(), hash)
              .update();
        });

    assertThat(flaw()).isEmpty();
  }

  private Heads heads() {
    return new Heads(dataSource, jdbc, chain, Clock.systemUTC(), folder);
  }

  private Optional<String> flaw() throws SQLException {
    try (var owner = owner()) {
      return new Verification(owner, chain, county).firstFlaw(folder);
    }
  }

  private static Connection owner() throws SQLException {
    DatabaseAddress at = TestServer.address();
    return DriverManager.getConnection(at.url(), at.owner().user(), at.owner().password());
  }

  private void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, county);
      statement.executeUpdate();
    }
  }
}
