package org.linli.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 分发测试 — everyone hears everything once; what fails is parked and holds up nobody.
@LinliTest
class DispatcherTests {

  @Autowired private Transactions transactions;
  @Autowired private OutboxStore store;
  @Autowired private Outbox outbox;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private JdbcClient jdbc;

  private final String county = TestCounty.fresh();
  private final List<String> heard = new ArrayList<>();
  private final List<String> settled = new ArrayList<>();

  @Test
  void everyActIsHeardOnceInOrder() {
    UUID subject = Id.fresh();
    happen(subject, "REPORT", "TAKE", "CLOSE");
    Dispatcher dispatcher = dispatcher(act -> heard.add(act.seq() + " " + act.action()));

    dispatcher.drain(county);
    dispatcher.drain(county);

    assertThat(heard).containsExactly("1 REPORT", "2 TAKE", "3 CLOSE");
    assertThat(settled).contains(county);
    assertThat(outbox.oldest(county)).isEmpty();
  }

  @Test
  void whatFailsFiveTimesIsParkedAndHoldsUpNobody() {
    UUID bad = Id.fresh();
    happen(bad, "REPORT");
    happen(Id.fresh(), "TAKE");
    List<Integer> attempts = new ArrayList<>();
    Dispatcher dispatcher =
        dispatcher(
            act -> {
              if (act.subject().equals(bad)) {
                attempts.add(1);
                throw new IllegalStateException("cannot be heard");
              }
              heard.add(act.action());
            });

    dispatcher.drain(county);

    assertThat(heard).contains("TAKE");
    assertThat(outbox.parked(county))
        .singleElement()
        .satisfies(
            parked -> {
              assertThat(parked.subject()).isEqualTo(bad);
              assertThat(parked.attempts()).isEqualTo(5);
              assertThat(parked.error()).contains("cannot be heard");
            });
    assertThat(outbox.oldest(county)).isEmpty();
  }

  @Test
  void whatIsParkedCanBeTriedAgain() {
    happen(Id.fresh(), "REPORT");
    dispatcher(
            act -> {
              throw new IllegalStateException("not yet");
            })
        .drain(county);
    UUID parked = outbox.parked(county).getFirst().id();

    outbox.retry(county, parked);

    assertThat(outbox.parked(county)).isEmpty();
  }

  // put off in the same transaction, so that the application's own dispatcher leaves them to this
  // test
  private void happen(UUID subject, String... actions) {
    for (String action : actions) {
      transactions.run(
          Scope.county(county),
          () -> {
            events.publishEvent(JournalSamples.moved(county, subject, action));
            jdbc.sql(
                    "update outbox set retry_at = clock_timestamp() + interval '1 hour' where"
                        + " county = ?")
                .params(county)
                .update();
          });
    }
  }

  private Dispatcher dispatcher(Consumer<Entry> hearing) {
    Hears hears =
        new Hears() {
          @Override
          public void hear(String heardIn, List<Entry> acts) {
            acts.forEach(hearing);
          }

          @Override
          public void settle(String settledIn) {
            settled.add(settledIn);
          }
        };
    return new Dispatcher(transactions, store, List.of(hears));
  }
}
