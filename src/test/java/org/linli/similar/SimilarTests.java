package org.linli.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterId;
import org.linli.matter.MatterState;
import org.linli.matter.Walk;
import org.linli.matter.WordsErased;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 检索测试 — what is found by whom, what is suggested, and what never comes into the index.
@LinliTest
class SimilarTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private SimilarViews views;
  @Autowired private Indexing indexing;
  @Autowired private JdbcClient jdbc;
  @Autowired private Transactions transactions;
  @Autowired private ApplicationEventPublisher events;
  private Walk walk;
  private Actor chief;

  @BeforeEach
  void moveIn() {
    walk = Walk.begin(beans);
    chief = walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");
  }

  @Test
  void theDeskFindsWhatWasWrittenAndNothingElse() {
    String pipe = report("RUBBISH", "地下室水管爆裂，门禁也坏了");
    report("RUBBISH", "门口垃圾没有人收");

    assertThat(found("水管爆裂")).containsExactly(pipe);
    assertThat(found("门禁 水管")).containsExactly(pipe);
    assertThat(found("水管 垃圾")).isEmpty();
    // the pairs are all there, the words are not
    assertThat(found("水管门禁")).isEmpty();
    assertThat(views.search(walk.community(), form("水")).tooShort()).isTrue();
  }

  @Test
  void whoeverWorksElsewhereFindsNothingAndNoForeignArea() {
    report("RUBBISH", "地下室水管爆裂");

    assertThat(views.search(chief, form("水管爆裂")).hits()).hasSize(1);
    assertThat(views.search(walk.here().resident(), form("水管爆裂")).hits()).isEmpty();
    assertThat(
            views.search(walk.here().member(OrganisationKind.PROPERTY_COMPANY), form("水管")).hits())
        .isEmpty();
    var foreign = new SearchForm("水管", walk.here().county() + "002001", null);
    assertThatThrownBy(() -> views.search(walk.community(), foreign)).isInstanceOf(NotFound.class);
  }

  @Test
  void nothingAboutPersonsIsEverIndexed() {
    String dispute = report("DISPUTE", "老王打老婆");
    String rubbish = report("RUBBISH", "楼道堆满纸箱");
    assertThat(indexed(dispute)).isZero();
    assertThat(indexed(rubbish)).isOne();

    // it turns out to be about persons
    walk.move(
        walk.community(),
        rubbish,
        0,
        MatterAction.ADD_ITEM,
        new Brought("也在吵架", null, null, "DISPUTE", null, null, List.of()));
    walk.settle();

    assertThat(indexed(rubbish)).isZero();
    assertThat(found("纸箱")).isEmpty();
    // nor is it when what was there before is caught up with
    forget();
    while (indexing.turn(county())) {}
    assertThat(indexed(rubbish) + indexed(dispute)).isZero();
  }

  @Test
  void theIndexHoldsNumbersOnlyAndOthersInEachCounty() {
    String number = report("RUBBISH", "楼道堆满纸箱");

    Integer[] kept =
        (Integer[])
            jdbc.sql("select grams from similar_text where county = ?")
                .params(county())
                .query((row, n) -> row.getArray("grams").getArray())
                .single();
    assertThat(kept).hasSize(5).isSorted();
    Buckets buckets = beans.getBean(Buckets.class);
    assertThat(Arrays.stream(buckets.of("220303", Grams.of("楼道堆满纸箱"))).boxed().toList())
        .doesNotContainAnyElementsOf(List.of(kept));
    assertThat(indexed(number)).isOne();
  }

  @Test
  void erasedWordsLeaveTheIndexInTheSameTransaction() {
    String number = report("RUBBISH", "楼道堆满纸箱");
    UUID id = walk.matters().show(walk.community(), number).id();

    transactions.run(
        Scope.county(county()),
        () -> events.publishEvent(new WordsErased(county(), new MatterId(id))));

    assertThat(indexed(number)).isZero();
  }

  @Test
  void whatWasThereBeforeIsCaughtUpWith() {
    String number = report("RUBBISH", "楼道堆满纸箱");
    forget();

    while (indexing.turn(county())) {}

    assertThat(found("纸箱")).containsExactly(number);
    assertThat(indexing.turn(county())).isFalse();
  }

  @Test
  void aTextIsSuggestedWhatTheClosedMattersLikeItWere() {
    String first = closed("NOISE", "半夜楼上敲墙，吵得睡不着");
    closed("NOISE", "楼上半夜拖椅子，太吵");
    closed("OTHER", "垃圾桶满了没有人收");
    report("RUBBISH", "半夜有人敲墙");

    var suggested = views.suggest(walk.community(), "楼上又在半夜敲墙");

    assertThat(suggested.categories().getFirst().category().code()).isEqualTo("NOISE");
    assertThat(suggested.categories().getFirst().matters()).isEqualTo(2);
    assertThat(suggested.categories().getFirst().rung()).isEqualTo("STAIRWELL_CHIEF");
    assertThat(suggested.cases().getFirst().line().number()).isEqualTo(first);
    // whoever may not read them learns the category only
    var other = views.suggest(walk.here().resident(), "楼上又在半夜敲墙");
    assertThat(other.categories()).isEqualTo(suggested.categories());
    assertThat(other.cases()).isEmpty();
    assertThat(views.suggest(walk.community(), "！？").categories()).isEmpty();
  }

  private void forget() {
    jdbc.sql("delete from similar_text where county = ?").params(county()).update();
    jdbc.sql("delete from similar_turn where county = ?").params(county()).update();
  }

  private String report(String category, String text) {
    var report = walk.here().report(category, text);
    String number = walk.matters().report(walk.resident(), report, Id.fresh()).number();
    walk.settle();
    return number;
  }

  private String closed(String category, String text) {
    String number = report(category, text);
    if (walk.only(number).state() == MatterState.REPORTED) {
      walk.act(walk.community(), number, MatterAction.ACCEPT, Brought.nothing());
    }
    if (walk.only(number).state() == MatterState.ACCEPTED) {
      walk.act(
          walk.community(), number, MatterAction.DISPATCH, Brought.assignee("STAIRWELL_CHIEF"));
    }
    walk.act(chief, number, MatterAction.TAKE, Brought.nothing());
    walk.act(chief, number, MatterAction.FEED_BACK, Brought.note("办好了"));
    walk.act(
        walk.here().member(OrganisationKind.COUNTY_DESK),
        number,
        MatterAction.CLOSE_OUT,
        Brought.nothing());
    walk.settle();
    return number;
  }

  private List<String> found(String q) {
    return views.search(walk.community(), form(q)).hits().stream()
        .map(hit -> hit.line().number())
        .toList();
  }

  private static SearchForm form(String q) {
    return new SearchForm(q, null, null);
  }

  private int indexed(String number) {
    return jdbc.sql(
            """
            select count(*) from similar_text s join matter m on m.county = s.county and m.id = s.matter_id
            where s.county = ? and m.number = ?
            """)
        .params(county(), number)
        .query(Integer.class)
        .single();
  }

  private String county() {
    return walk.here().county();
  }
}
