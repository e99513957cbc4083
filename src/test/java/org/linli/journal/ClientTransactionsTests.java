package org.linli.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 一次提交测试 — a write from outside is done once.
@LinliTest
class ClientTransactionsTests {

  @Autowired private ClientTransactions transactions;
  @Autowired private JdbcClient jdbc;

  private final String county = TestCounty.of(ClientTransactionsTests.class);
  private final Actor actor = new Actor(Id.fresh(), AccountPart.RESIDENT, "", Scope.county(county));
  private final UUID tx = Id.fresh();
  private final byte[] body = ClientTransactions.digest("the light", "is broken");
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void theSameSubmissionGivesTheSameAnswerAndIsDoneOnce() {
    var first = transactions.once(actor, tx, body, this::work);
    var second = transactions.once(actor, tx, body, this::work);

    assertThat(first).isEqualTo(new ClientTransactions.Outcome("done 1", false));
    assertThat(second).isEqualTo(new ClientTransactions.Outcome("done 1", true));
    assertThat(done).hasValue(1);
  }

  @Test
  void theSameIdWithAnotherBodyIsRefused() {
    transactions.once(actor, tx, body, this::work);

    byte[] other = ClientTransactions.digest("the lighti", "s broken");
    assertThatThrownBy(() -> transactions.once(actor, tx, other, this::work))
        .isInstanceOf(OtherBody.class)
        .extracting(e -> ((OtherBody) e).key())
        .isEqualTo("journal.otherBody");
    assertThat(done).hasValue(1);
  }

  @Test
  void theSameIdOfAnotherActorIsAnotherSubmission() {
    transactions.once(actor, tx, body, this::work);
    Actor other = new Actor(Id.fresh(), AccountPart.RESIDENT, "", Scope.county(county));

    assertThat(transactions.once(other, tx, body, this::work).repeated()).isFalse();
    assertThat(transactions.once(Actor.guest(county), tx, body, this::work).repeated()).isFalse();
    assertThat(transactions.once(Actor.guest(county), tx, body, this::work).repeated()).isTrue();
  }

  @Test
  void aRefusedSubmissionMayComeAgain() {
    assertThatThrownBy(
            () ->
                transactions.once(
                    actor,
                    tx,
                    body,
                    () -> {
                      throw new OtherBody();
                    }))
        .isInstanceOf(OtherBody.class);

    assertThat(transactions.once(actor, tx, body, this::work).repeated()).isFalse();
  }

  @Test
  void theSecondOfTwoAtTheSameMomentWaitsForTheFirst() throws Exception {
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(
              () ->
                  transactions.once(
                      actor,
                      tx,
                      body,
                      () -> {
                        begun.countDown();
                        await(go);
                        return work();
                      }));
      begun.await();
      var second = threads.submit(() -> transactions.once(actor, tx, body, this::work));
      Thread.sleep(150);
      assertThat(second.isDone()).isFalse();
      go.countDown();

      assertThat(first.get()).isEqualTo(new ClientTransactions.Outcome("done 1", false));
      assertThat(second.get()).isEqualTo(new ClientTransactions.Outcome("done 1", true));
    }
  }

  @Test
  void afterThirtyDaysASubmissionIsForgotten() {
    transactions.once(actor, tx, body, this::work);
    jdbc.sql(
            """
            insert into dispatch_turn (county, done_at) values (?, clock_timestamp()) on conflict do nothing
            """)
        .params(county)
        .update();
    jdbc.sql("update client_transaction set at = at - interval '29 days' where county = ?")
        .params(county)
        .update();
    transactions.forget();
    assertThat(transactions.once(actor, tx, body, this::work).repeated()).isTrue();

    jdbc.sql("update client_transaction set at = at - interval '2 days' where county = ?")
        .params(county)
        .update();
    transactions.forget();
    assertThat(transactions.once(actor, tx, body, this::work).repeated()).isFalse();
  }

  private String work() {
    return "done " + done.incrementAndGet();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
