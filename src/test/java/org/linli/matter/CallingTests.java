package org.linli.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.matter.MatterAction.ACCEPT;
import static org.linli.matter.MatterAction.CALL;
import static org.linli.matter.MatterAction.DISPATCH;
import static org.linli.matter.MatterAction.REJECT;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.shared.Scope;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 联系反映人测试 — who owes the next move may call, once for every look, and the look is an act.
@LinliTest
class CallingTests {

  private static final String PHONE = "13812345678";

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Journal journal;

  private Walk walk;

  @BeforeEach
  void begin() {
    walk = Walk.begin(beans);
  }

  @Test
  void theDeskSeesTheNumberAndTheReporterReadsThatItWasSeen() {
    String number = walk.report("SUGGESTION");

    var call = walk.matters().call(walk.community(), number, Id.fresh()).orElseThrow();

    assertThat(call.phone()).isEqualTo(PHONE);
    assertThat(call.name()).isEqualTo("曹*");
    assertThat(walk.only(number).state()).isEqualTo(MatterState.REPORTED);
    assertThat(walk.matters().show(walk.resident(), number).story())
        .extracting(MatterPages.Event::action)
        .contains(CALL);
    assertThat(walk.matters().show(Actor.guest(walk.here().county()), number).story())
        .extracting(MatterPages.Event::action)
        .doesNotContain(CALL);
    assertThat(entries(number)).last().extracting(Entry::action).isEqualTo("CALL");
    assertThat(entries(number).toString()).doesNotContain(PHONE);
  }

  @Test
  void theSameLookTwiceShowsNothingAndIsOneAct() {
    String number = walk.report("SUGGESTION");
    UUID tx = Id.fresh();

    assertThat(walk.matters().call(walk.community(), number, tx)).isPresent();
    assertThat(walk.matters().call(walk.community(), number, tx)).isEmpty();

    assertThat(entries(number)).filteredOn(e -> e.action().equals("CALL")).hasSize(1);
  }

  @Test
  void aChiefCallsOnlyAReporterWhoAgreedAndOnlyAboutWhatHeHolds() {
    Actor chief = walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");
    Actor above = walk.here().chief(PostKind.BUILDING_CHIEF, "李楼长");
    String silent = walk.report("NOISE");
    String agreed = reported(PHONE, true);

    refused(chief, silent, "matter.refused.callAgreed");
    refused(above, agreed, "lifecycle.refused.notYours");
    assertThat(walk.matters().show(chief, silent).reporter()).matches(r -> !r.callable());
    assertThat(walk.matters().show(above, agreed).reporter()).matches(r -> !r.callable());
    assertThat(walk.matters().show(chief, agreed).reporter()).matches(r -> r.callable());
    assertThat(walk.matters().call(chief, agreed, Id.fresh()).orElseThrow().phone())
        .isEqualTo(PHONE);
    assertThat(entries(silent)).noneMatch(e -> e.action().equals("CALL"));
  }

  @Test
  void whatIsOverIsNobodysToCallAbout() {
    String number = walk.report("SUGGESTION");
    walk.act(walk.community(), number, REJECT, Brought.reason("不属于本社区"));

    refused(walk.community(), number, "lifecycle.refused.notNow");
    assertThat(walk.matters().show(walk.community(), number).reporter())
        .matches(r -> !r.callable());
  }

  @Test
  void withoutANumberThereIsNothingToCall() {
    String number = reported(null, true);

    refused(walk.community(), number, "matter.refused.callPhone");
  }

  @Test
  void whoMayNotReadTheMatterDoesNotLearnThatItExists() {
    String number = walk.report("SUGGESTION");
    walk.act(walk.community(), number, ACCEPT, Brought.nothing());
    walk.act(walk.community(), number, DISPATCH, Brought.assignee("STREET_DESK"));
    Actor company = walk.here().member(OrganisationKind.PROPERTY_COMPANY);

    assertThatThrownBy(() -> walk.matters().call(company, number, Id.fresh()))
        .isInstanceOf(NotFound.class);
    // a chief of the place reads it, but it lies with somebody else
    refused(walk.here().chief(PostKind.GRID_CHIEF, "赵网格"), number, "lifecycle.refused.notYours");
  }

  private String reported(@Nullable String phone, boolean agreed) {
    var report =
        new Report(
            walk.here().stairwell(),
            Report.Kind.PROBLEM,
            "NOISE",
            "请来看看",
            Report.Channel.BOARD,
            "曹明",
            phone,
            false,
            agreed,
            List.of());
    String number = walk.matters().report(walk.resident(), report, Id.fresh()).number();
    walk.settle();
    return number;
  }

  private void refused(Actor actor, String number, String key) {
    assertThatThrownBy(() -> walk.matters().call(actor, number, Id.fresh()))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.key()).isEqualTo(key));
  }

  private List<Entry> entries(String number) {
    var show = walk.matters().show(walk.community(), number);
    return journal.of(Scope.county(walk.here().county()), show.id());
  }
}
