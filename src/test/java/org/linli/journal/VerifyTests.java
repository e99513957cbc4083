package org.linli.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.database.DatabaseAddress;
import org.linli.database.TestServer;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;

/// 核验测试 — the check outside the application reads what the application wrote.
@LinliTest
class VerifyTests {

  @Autowired private Environment settings;
  @Autowired private Transactions transactions;
  @Autowired private ApplicationEventPublisher events;

  private final String county = TestCounty.of(VerifyTests.class);

  @Test
  void aJournalIsWholeUntilSomebodyTouchesIt() throws Exception {
    UUID subject = Id.fresh();
    transactions.run(
        Scope.county(county),
        () -> events.publishEvent(JournalSamples.moved(county, subject, "REPORT")));
    assertThat(Verify.check(settings, Path.of("target"), county)).isTrue();

    touch("update journal set part = 'HOLDER' where county = ?");
    assertThat(Verify.check(settings, Path.of("target"), county)).isFalse();

    touch("update journal set part = 'SYSTEM' where county = ?");
    assertThat(Verify.check(settings, Path.of("target"), county)).isTrue();
  }

  private void touch(String sql) throws SQLException {
    DatabaseAddress at = TestServer.address();
    try (var owner =
            DriverManager.getConnection(at.url(), at.owner().user(), at.owner().password());
        var statement = owner.prepareStatement(sql)) {
      statement.setString(1, county);
      statement.executeUpdate();
    }
  }
}
