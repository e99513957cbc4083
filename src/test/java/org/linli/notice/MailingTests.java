package org.linli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.journal.Journal;
import org.linli.message.Messages;
import org.linli.message.Outlet;
import org.linli.reach.Carrier;
import org.linli.reach.Carriers;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.linli.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 投递测试 — a message is sent once; what fails is tried again and then waits for somebody.
@LinliTest
class MailingTests {

  @Autowired private JdbcClient jdbc;
  @Autowired private Vault vault;
  @Autowired private Transactions transactions;
  @Autowired private Health health;
  @Autowired private Journal journal;
  @Autowired private Envelopes envelopes;
  @Autowired private Messages messages;
  @Autowired private Addressees addressees;

  private final String county = TestCounty.fresh();
  private final Actor desk =
      new Actor(Id.fresh(), AccountPart.COUNTY_DESK, "", Scope.county(county));
  private final List<String> sent = new ArrayList<>();

  // far in the future, so that the application's own mailing leaves the messages to this test
  private Instant now = Instant.parse("2100-01-01T00:00:00Z");
  private Deliveries deliveries;

  @BeforeEach
  void ownClock() {
    deliveries = new Deliveries(jdbc, vault, new Standing());
  }

  @Test
  void aMessageIsSentOnceHoweverOftenItsOccasionComes() {
    add("one");
    add("one");
    add("two");

    mail(phone(false));

    assertThat(sent).containsExactlyInAnyOrder("13900000001 one", "13900000001 two");
  }

  @Test
  void whatFailsIsTriedAgainAndThenWaitsOnTheHealthPage() {
    add("one");
    Carrier failing = phone(true);
    for (int attempt = 1; attempt <= Deliveries.MOST_ATTEMPTS; attempt++) {
      assertThat(mailing().sendNext(county, failing)).isTrue();
      assertThat(mailing().sendNext(county, failing)).as("not at once").isFalse();
      now = now.plus(Duration.ofHours(3));
    }
    assertThat(mailing().sendNext(county, failing)).isFalse();
    assertThat(health.of(desk).messages())
        .singleElement()
        .satisfies(
            failed -> {
              assertThat(failed.phone()).isEqualTo("139****0001");
              assertThat(failed.attempts()).isEqualTo(Deliveries.MOST_ATTEMPTS);
            });

    UUID id = health.of(desk).messages().getFirst().id();
    transactions.run(Scope.county(county), () -> deliveries.retry(county, id));
    assertThat(journal.of(Scope.county(county), id)).as("no person did that").isEmpty();
    mail(phone(false));

    assertThat(sent).containsExactly("13900000001 one");
    assertThat(health.of(desk).well()).isTrue();
  }

  @Test
  void whoTriesAgainIsWrittenDownOnce() {
    add("one");
    UUID id =
        jdbc.sql("update delivery set failed_at = now() where county = ? returning id")
            .param(county)
            .query(UUID.class)
            .single();

    health.retryMessage(desk, id);
    health.retryMessage(desk, id);

    assertThat(journal.of(Scope.county(county), id))
        .singleElement()
        .satisfies(
            act -> {
              assertThat(act.action()).isEqualTo("RETRY");
              assertThat(act.actor()).isEqualTo(desk.id());
            });
  }

  @Test
  void neitherPhoneNorTextStandsInTheClear() {
    add("a secret");

    assertThat(
            jdbc.sql("select delivery::text from delivery where county = ?")
                .params(county)
                .query(String.class)
                .single())
        .doesNotContain("secret")
        .doesNotContain("13900000001")
        .contains("139****0001");
  }

  private void add(String text) {
    transactions.run(
        Scope.county(county),
        () ->
            deliveries.add(
                county, UUID.randomUUID(), "HOLDER", "occasion " + text, "13900000001", text));
  }

  private void mail(Carrier carrier) {
    while (mailing().sendNext(county, carrier)) {
      continue;
    }
  }

  private Mailing mailing() {
    return new Mailing(
        deliveries, new Carriers(List.of()), envelopes, messages, addressees, transactions);
  }

  private Carrier phone(boolean broken) {
    return new Carrier() {
      @Override
      public Outlet outlet() {
        return Outlet.SMS;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public List<UUID> targets(String sentIn, UUID account) {
        return List.of();
      }

      @Override
      public void carry(String sentIn, Letter letter) {
        if (broken) {
          throw new IllegalStateException("the gateway is down");
        }
        sent.add(letter.to() + " " + letter.text());
      }
    };
  }

  /// 可拨的钟 — stands still until the test moves it.
  private final class Standing extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
