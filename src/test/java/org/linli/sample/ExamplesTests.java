package org.linli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.category.Rung;
import org.linli.matter.MatterId;
import org.linli.matter.MatterPages;
import org.linli.matter.MatterState;
import org.linli.matter.Matters;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 示范事例测试 — the worked examples stand in the sample as the reports tell them.
@LinliTest
@Tag("sample")
abstract class ExamplesTests {

  @Autowired private Sample sample;
  @Autowired private Matters matters;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void load() {
    Loading.inTwoGoes(sample);
  }

  @Test
  void theChickensAreOneMatterWithSeveralVisitsSettledByTheCommunity() {
    MatterPages.Show show = show("220382", "220382-250414-0301");
    assertThat(show.state()).isEqualTo(MatterState.CONFIRMED);
    assertThat(show.endedRung()).isEqualTo(Rung.COMMUNITY_DESK);
    assertThat(show.story().stream().filter(e -> e.action().name().equals("HANDLE"))).hasSize(3);
  }

  @Test
  void theEstateHasTwoItemsEachOrderedFromItsCompany() {
    MatterPages.Show show = show("220382", "220382-250512-0301");
    assertThat(show.items()).hasSize(2).allMatch(i -> i.rung() == Rung.PROPERTY);
    assertThat(show.items()).allMatch(i -> i.state() == MatterState.CONFIRMED);
    assertThat(show.photos()).hasSize(4);
  }

  @Test
  void theStairwayWasClosedAfterACheckAndIsShownToResidents() {
    MatterPages.Show show = show("150102", "150102-250609-0301");
    assertThat(show.story().stream().map(e -> e.action().name()))
        .containsSubsequence("FEED_BACK", "REDO", "FEED_BACK", "CLOSE_OUT", "RELEASE");
    MatterPages.Show open = matters.show(Actor.guest("150102"), "150102-250609-0301");
    assertThat(open.releasedText()).contains("楼道堆物问题解决了");
    assertThat(open.photos()).hasSize(2);
  }

  @Test
  void theLinkOfTheReceiptOpensASampleMatter() {
    UUID id =
        jdbc.sql("select id from matter where county = ? and number = ?")
            .params("150102", "150102-250609-0301")
            .query(UUID.class)
            .single();
    Actor reporter =
        matters.withLink(
            Actor.guest("150102"), "150102-250609-0301", matters.linkOf(new MatterId(id)));
    assertThat(matters.show(reporter, "150102-250609-0301").mine()).isTrue();
  }

  @Test
  void theCommunityHasBroughtAListAndAsksForOneInClear() {
    assertThat(
            count("import_list where county = ? and state = 'TAKEN' and fresh = 2 and refused = 1"))
        .isOne();
    assertThat(count("clear_list where county = ? and state = 'WAITING'")).isOne();
  }

  private int count(String what) {
    return transactions.read(
        Scope.county("220303"),
        () ->
            jdbc.sql("select count(*) from " + what).param("220303").query(Integer.class).single());
  }

  private MatterPages.Show show(String county, String number) {
    return matters.show(
        new Actor(UUID.randomUUID(), AccountPart.COUNTY_DESK, "desk", Scope.county(county)),
        number);
  }
}
