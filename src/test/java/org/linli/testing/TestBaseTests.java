package org.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 测试基座自测 — the base every other test stands on.
@LinliTest
class TestBaseTests {
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;
  @Autowired private MutableClock testClock;

  @AfterEach
  void realTimeAgain() {
    testClock.reset();
  }

  @Test
  void theApplicationWorksAsTheUserWhoOwnsNothing() {
    assertThat(database.sql("select current_user").query(String.class).single())
        .isEqualTo("linli_app");
  }

  @Test
  void theMigrationsHaveRun() {
    assertThat(database.sql("select count(*) from spring_session").query(Long.class).single())
        .isNotNegative();
  }

  @Test
  void aTestSetsTheClockOfTheApplication() {
    testClock.set(Instant.parse("2026-02-03T04:05:06Z"));

    assertThat(clock.instant()).isEqualTo("2026-02-03T04:05:06Z");
  }

  @Test
  void everyTestClassHasItsOwnCounty() {
    assertThat(TestCounty.of(TestBaseTests.class))
        .isEqualTo(TestCounty.of(TestBaseTests.class))
        .matches("9\\d{5}")
        .isNotEqualTo(TestCounty.of(LinliTest.class));
  }
}
