package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.place.PlaceId;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
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
