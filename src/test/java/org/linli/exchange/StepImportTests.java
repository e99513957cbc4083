package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.exchange.Desk.line;
import static org.linli.exchange.Desk.outcome;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.place.PlaceId;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 导入步骤测试 — a step that is stopped or breaks off leaves nothing behind, and what was brought is
/// gone after a day.
@LinliTest
class StepImportTests {

  @Autowired private Accounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private Transactions transactions;
  @Autowired private Imports imports;
  @Autowired private ImportRuns runs;
  @Autowired private ImportStore store;
  @Autowired private ImportSweep sweep;
  @LocalServerPort private int port;
  private Desk here;
  private Actor desk;

  @BeforeEach
  void open() {
    here = new Desk(accounts, jdbc, transactions, port);
    Scope scope = Scope.of(here.county, here.community);
    desk = new Actor(Id.fresh(), AccountPart.COMMUNITY_DESK, "社区", scope);
  }

  @Test
  void aStepThatIsStoppedWritesNothingAndCanBeginAgain() {
    UUID id = brought(700);
    own(() -> imports.match(desk, list(id), List.of("grid", "building", "door")));
    runs.run(desk, list(id), false);
    assertThat(list(id).state()).isEqualTo(ImportState.CHECKED);
    assertThat(list(id).tally().fresh()).isEqualTo(700);

    own(() -> imports.take(desk, list(id), false));
    ImportList taking = list(id);
    own(() -> imports.cancel(desk, taking));
    runs.run(desk, taking, false);
    assertThat(list(id).state()).isEqualTo(ImportState.CHECKED);
    assertThat(list(id).ending()).isEqualTo(ImportEnding.STOPPED);
    assertThat(list(id).tally().fresh()).isEqualTo(700);
    assertThat(here.count("place where kind = 'HOUSEHOLD'")).isZero();
    assertThat(here.acts("TAKE")).isZero();

    own(() -> imports.take(desk, list(id), false));
    runs.run(desk, list(id), false);
    assertThat(list(id).state()).isEqualTo(ImportState.TAKEN);
    assertThat(here.count("place where kind = 'HOUSEHOLD'")).isEqualTo(700);
    assertThat(here.acts("TAKE")).isOne();
  }

  @Test
  void aStepThatBrokeOffIsSeenAndTakenUpAgain() {
    UUID id = brought(3);
    own(() -> imports.match(desk, list(id), List.of("grid", "building", "door")));
    assertThat(list(id).running()).isTrue();
    jdbc.sql(
            """
            update import_list set beat_at = now() - interval '1 minute' where county = ? and id = ?
            """)
        .params(here.county, id)
        .update();
    assertThat(list(id).interrupted()).isTrue();
    own(() -> imports.match(desk, list(id), List.of("grid", "building", "door")));
    runs.run(desk, list(id), false);
    assertThat(list(id).state()).isEqualTo(ImportState.CHECKED);
  }

  @Test
  void aListWhosePlacesWereClosedMeanwhileSaysWhy() {
    here.taken(Subject.PLACES, line("网格", "楼栋", "室"), line("1网格", "5", "101"));
    here.taken(Subject.PLACES, line("网格", "楼栋", "室"), line("1网格", "6", "102"));
    Caller.Answer checked =
        here.checked(
            Subject.RESIDENTS,
            line("楼栋", "室", "姓名"),
            line("5", "101", "孙丽"),
            line("6", "102", "赵强"));
    assertThat(outcome(checked)).isEqualTo("2 0 0 0");
    jdbc.sql("update place set retired_at = now() where county = ? and name = '102室'")
        .param(here.county)
        .update();

    Caller.Answer taken = here.step(checked, "take", "{\"choice\":\"ALL\"}");

    assertThat(taken.at("$.state")).isEqualTo("CHECKED");
    assertThat(taken.at("$.ending")).isEqualTo("CHANGED");
    assertThat(outcome(taken)).isEqualTo("1 0 0 1");
    assertThat(taken.at("$.objections[0].line")).isEqualTo("3");
    String page = "/work/" + here.county + "/imports/" + taken.at("$.id");
    assertThat(here.desk.get(page).text()).contains("核对之后登记册有了变化", "只写入可用的 1 行");
    assertThat(here.count("person where 1 = 1")).isZero();

    // the next step forgets it
    assertThat(here.step(taken, "take", "{\"choice\":\"GOOD\"}").at("$.state")).isEqualTo("TAKEN");
    assertThat(here.desk.get(page).text()).doesNotContain("核对之后登记册有了变化");
  }

  @Test
  void aListThatMeetsARedrawSaysWhy() throws Exception {
    here.taken(Subject.PLACES, line("网格", "楼栋", "室"), line("1网格", "5", "101"));
    UUID id = brought(3);
    own(() -> imports.match(desk, list(id), List.of("grid", "building", "door")));
    runs.run(desk, list(id), false);
    own(() -> imports.take(desk, list(id), false));
    ImportList taking = list(id);
    Thread step = new Thread(() -> runs.run(desk, taking, false));

    // somebody closes the grid, the step waits for him, and when he is done the grid is gone
    transactions.run(
        Scope.county(here.county),
        () -> {
          jdbc.sql("update place set retired_at = now() where county = ? and kind = 'GRID'")
              .param(here.county)
              .update();
          step.start();
          await(this::isSomebodyWaiting);
        });
    step.join();

    assertThat(list(id).state()).isEqualTo(ImportState.CHECKED);
    assertThat(list(id).ending()).isEqualTo(ImportEnding.MOVED);
    assertThat(here.count("place where kind = 'HOUSEHOLD'")).isOne();
  }

  @Test
  void theContentIsGoneAfterADayAndTheListAfterAMonth() {
    UUID id = brought(3);
    sweep.sweep(here.county);
    assertThat(parts(id)).isEqualTo(2);
    age(id, 2);
    sweep.sweep(here.county);
    assertThat(parts(id)).isZero();
    assertThat(list(id).lines()).isEqualTo(3);
    age(id, 40);
    sweep.sweep(here.county);
    assertThat(store.find(here.county, desk.id(), id)).isEmpty();
  }

  private UUID brought(int doors) {
    StringBuilder text = new StringBuilder("网格,楼栋,室\n");
    for (int i = 1; i <= doors; i++) {
      text.append("1网格,").append(i % 20 + 1).append(",").append(i).append("\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    ListFile file = ListFile.of(new ByteArrayInputStream(bytes));
    var area = imports.area(desk, new PlaceId(here.area()));
    return transactions.write(
        PartStore.own(desk), () -> imports.upload(desk, area, Subject.PLACES, file));
  }

  private boolean isSomebodyWaiting() {
    return jdbc.sql(
            """
            select exists (select 1 from pg_locks
              where not granted and transactionid = pg_current_xact_id()::xid)
            """)
        .query(Boolean.class)
        .single();
  }

  private static void await(BooleanSupplier done) {
    long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited long enough").isLessThan(last);
      Thread.onSpinWait();
    }
  }

  private void age(UUID id, int days) {
    jdbc.sql(
            """
            update import_list set uploaded_at = now() - make_interval(days => ?)
            where county = ? and id = ?
            """)
        .params(days, here.county, id)
        .update();
  }

  private long parts(UUID id) {
    Scope own = new Scope(here.county, List.of(), Set.of(), Set.of(), desk.id(), Set.of());
    return transactions.read(
        own,
        () ->
            jdbc.sql("select count(*) from import_part where county = ? and import_id = ?")
                .params(here.county, id)
                .query(Long.class)
                .single());
  }

  private ImportList list(UUID id) {
    return transactions.read(PartStore.own(desk), () -> imports.find(desk, id));
  }

  private void own(Runnable step) {
    transactions.run(PartStore.own(desk), step);
  }
}
