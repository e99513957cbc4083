package org.linli.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.matter.MatterAction.ACCEPT;
import static org.linli.matter.MatterAction.CLOSE_OUT;
import static org.linli.matter.MatterAction.CONFIRM;
import static org.linli.matter.MatterAction.DISPATCH;
import static org.linli.matter.MatterAction.FEED_BACK;
import static org.linli.matter.MatterAction.HANDLE;
import static org.linli.matter.MatterAction.PASS_UP;
import static org.linli.matter.MatterAction.RATE;
import static org.linli.matter.MatterAction.REDO;
import static org.linli.matter.MatterAction.REOPEN;
import static org.linli.matter.MatterAction.TAKE;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.journal.Dispatcher;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.shared.Stale;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 事项之门测试 — a matter's life on a real database: routing, checks, answers, refusals.
@LinliTest
class MattersTests {

  @Autowired private Matters matters;
  @Autowired private Dispatcher dispatcher;
  @Autowired private AutowireCapableBeanFactory beans;

  private Neighbourhood here;
  private Actor community;
  private Actor resident;

  @BeforeEach
  void move() {
    here = beans.createBean(Neighbourhood.Builder.class).build();
    community = here.member(OrganisationKind.COMMUNITY_DESK);
    resident = here.resident();
  }

  @Test
  void aVerifiedReportGoesToTheStairwellChiefByItself() {
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国");

    String number = report("STAIR_LIGHT");

    var item = only(number);
    assertThat(item.state()).isEqualTo(MatterState.DISPATCHED);
    assertThat(item.rung()).isEqualTo(Rung.STAIRWELL_CHIEF);
    assertThat(item.holder()).isEqualTo("王建国");
    assertThat(item.dueAt()).isNotNull();
    assertThat(item.reasoning()).isNotEmpty();
  }

  @Test
  void aVacantPostIsSteppedOver() {
    here.chief(PostKind.GRID_CHIEF, "刘敏");

    assertThat(only(report("NOISE")).rung()).isEqualTo(Rung.GRID_CHIEF);
    assertThat(only(report("STAIR_LIGHT")).rung()).isEqualTo(Rung.PROPERTY);
  }

  @Test
  void whatIsAboutPersonsWaitsForTheDesk() {
    Actor chief = here.chief(PostKind.STAIRWELL_CHIEF, "王建国");

    String number = report("DISPUTE");

    assertThat(only(number).state()).isEqualTo(MatterState.REPORTED);
    assertThat(only(number).rung()).isEqualTo(Rung.COMMUNITY_DESK);
    assertThatThrownBy(() -> matters.show(chief, number)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> matters.show(Actor.guest(here.county()), number))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anUnverifiedReportWaitsForTheDesk() {
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国");

    var reported =
        matters.report(Actor.guest(here.county()), here.report("STAIR_LIGHT", "灯坏了"), Id.fresh());
    dispatcher.drain();

    assertThat(only(reported.number()).state()).isEqualTo(MatterState.REPORTED);
  }

  @Test
  void theWholeLifeFromTheDoorToTheStars() {
    Actor chief = here.chief(PostKind.STAIRWELL_CHIEF, "王建国");
    Actor company = here.member(OrganisationKind.PROPERTY_COMPANY);
    String number = report("DOOR");

    act(chief, number, TAKE, Brought.nothing());
    act(chief, number, PASS_UP, Brought.reason("要换门轴，请物业来修"));
    assertThat(only(number).rung()).isEqualTo(Rung.PROPERTY);
    assertThatThrownBy(() -> act(chief, number, TAKE, Brought.nothing()))
        .isInstanceOf(Refusal.class);
    act(company, number, TAKE, Brought.nothing());
    act(company, number, HANDLE, Brought.note("量了尺寸"));
    assertThatThrownBy(() -> act(company, number, FEED_BACK, Brought.note("换好了")))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("photos"));
    assertThat(only(number).state()).isEqualTo(MatterState.IN_HAND);
  }

  @Test
  void closedOutConfirmedAndRatedByTheReporter() {
    Actor chief = here.chief(PostKind.STAIRWELL_CHIEF, "王建国");
    String number = fedBack(chief, "NOISE");

    assertThat(only(number).holder()).isEqualTo("东晟社区居委会");
    act(community, number, CLOSE_OUT, Brought.nothing());
    matters.move(resident, number, 0, CONFIRM, Brought.nothing(), Id.fresh(), -1);
    matters.move(resident, number, 0, RATE, Brought.rating(5, true, "谢谢"), Id.fresh(), -1);

    var show = matters.show(community, number);
    assertThat(show.state()).isEqualTo(MatterState.CONFIRMED);
    assertThat(show.endedRung()).isEqualTo(Rung.STAIRWELL_CHIEF);
    assertThat(show.rating()).isEqualTo(new MatterPages.Rating(5, true, true));
    assertThat(show.story())
        .extracting(MatterPages.Event::action)
        .containsExactly(
            MatterAction.REPORT, ACCEPT, DISPATCH, TAKE, FEED_BACK, CLOSE_OUT, CONFIRM, RATE);
    assertThat(show.story().getLast().note()).isEqualTo("谢谢");
  }

  @Test
  void whoFedBackMayNotCheckHisOwnWork() {
    String number = report("SUGGESTION");
    act(community, number, ACCEPT, Brought.nothing());
    act(community, number, DISPATCH, Brought.assignee("COMMUNITY_DESK"));
    act(community, number, TAKE, Brought.nothing());
    act(community, number, FEED_BACK, Brought.note("已答复"));

    assertThatThrownBy(() -> act(community, number, CLOSE_OUT, Brought.nothing()))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.key()).isEqualTo("lifecycle.refused.sameHands"));
    assertThat(only(community, number).actions())
        .extracting(MatterPages.Offer::action)
        .containsExactly(REDO);
    act(here.member(OrganisationKind.COMMUNITY_DESK), number, CLOSE_OUT, Brought.nothing());
    assertThat(only(number).state()).isEqualTo(MatterState.CLOSED);
  }

  @Test
  void redoneWorkGoesBackToWhoDidIt() {
    Actor chief = here.chief(PostKind.STAIRWELL_CHIEF, "王建国");
    String number = fedBack(chief, "NOISE");

    act(community, number, REDO, Brought.reason("鸡还在"));

    assertThat(only(number).state()).isEqualTo(MatterState.IN_HAND);
    assertThat(only(number).holder()).isEqualTo("王建国");
  }

  @Test
  void theReporterReopensWithAReason() {
    Actor chief = here.chief(PostKind.STAIRWELL_CHIEF, "王建国");
    String number = fedBack(chief, "NOISE");
    act(community, number, CLOSE_OUT, Brought.nothing());

    assertThatThrownBy(
            () -> matters.move(resident, number, 0, REOPEN, Brought.nothing(), Id.fresh(), -1))
        .isInstanceOf(Invalid.class);
    matters.move(resident, number, 0, REOPEN, Brought.reason("又叫了"), Id.fresh(), -1);

    var show = matters.show(community, number);
    assertThat(show.state()).isEqualTo(MatterState.ACCEPTED);
    assertThat(show.closedAt()).isNull();
    assertThat(show.items().getFirst().holder()).isEqualTo("东晟社区居委会");
  }

  @Test
  void aMatterWithTwoItemsIsClosedWhenBothAre() {
    String number = report("SUGGESTION");
    act(community, number, ACCEPT, Brought.nothing());
    matters.move(
        community,
        number,
        0,
        MatterAction.ADD_ITEM,
        new Brought("车库漏水", null, null, "SUGGESTION", null, null, java.util.List.of()),
        Id.fresh(),
        -1);
    Actor other = here.member(OrganisationKind.COMMUNITY_DESK);
    for (int item = 1; item <= 2; item++) {
      move(community, number, item, DISPATCH, Brought.assignee("COMMUNITY_DESK"));
      move(community, number, item, TAKE, Brought.nothing());
      move(community, number, item, FEED_BACK, Brought.note("办好了"));
      assertThat(matters.show(community, number).state()).isNotEqualTo(MatterState.CLOSED);
      move(other, number, item, CLOSE_OUT, Brought.nothing());
    }

    assertThat(matters.show(community, number).state()).isEqualTo(MatterState.CLOSED);
  }

  @Test
  void theSameTransactionTwiceWritesOnce() {
    UUID tx = Id.fresh();
    var report = here.report("SUGGESTION", "多装几张长椅");

    var first = matters.report(resident, report, tx);
    var second = matters.report(resident, report, tx);

    assertThat(second).isEqualTo(first);
    assertThatThrownBy(() -> matters.report(resident, here.report("SUGGESTION", "别的话"), tx))
        .isInstanceOf(Refusal.class);
    UUID once = Id.fresh();
    matters.move(community, first.number(), 1, ACCEPT, Brought.nothing(), once, 0);
    matters.move(community, first.number(), 1, ACCEPT, Brought.nothing(), once, 0);
    assertThat(matters.show(community, first.number()).story()).hasSize(2);
  }

  @Test
  void aStaleVersionIsToldSo() {
    String number = report("SUGGESTION");
    matters.move(community, number, 1, ACCEPT, Brought.nothing(), Id.fresh(), 0);

    assertThatThrownBy(
            () ->
                matters.move(
                    community, number, 1, DISPATCH, Brought.assignee("STREET_DESK"), Id.fresh(), 0))
        .isInstanceOf(Stale.class);
  }

  @Test
  void theLinkOfTheReceiptProvesTheReporterAndNothingElseDoes() {
    Actor guest = Actor.guest(here.county());
    var reported = matters.report(guest, here.report("SUGGESTION", "多装几张长椅"), Id.fresh());

    Actor known = matters.withLink(guest, reported.number(), reported.link());

    assertThat(matters.show(known, reported.number()).text()).isEqualTo("多装几张长椅");
    assertThat(matters.show(guest, reported.number()).text()).isNull();
    assertThat(matters.show(guest, reported.number()).full()).isFalse();
    assertThatThrownBy(() -> matters.withLink(guest, reported.number(), "AAAAAAAAAAAAAAAAAAAAAA"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> matters.withLink(guest, "000000-000000-0000", reported.link()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                matters.move(
                    guest, reported.number(), 0, CONFIRM, Brought.nothing(), Id.fresh(), -1))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theReportersNameIsHiddenFromChiefsUnlessHeAgrees() {
    Actor chief = here.chief(PostKind.STAIRWELL_CHIEF, "王建国");
    String number = report("NOISE");

    var toChief = matters.show(chief, number).reporter();
    var toDesk = matters.show(community, number).reporter();

    assertThat(toChief).isEqualTo(new MatterPages.Reporter(null, null, false));
    assertThat(toDesk).isEqualTo(new MatterPages.Reporter("曹*", "138****5678", false));
  }

  @Test
  void anotherAreaDoesNotExist() {
    String number = report("SUGGESTION");
    Actor elsewhere = here.member(OrganisationKind.PROPERTY_COMPANY);

    assertThat(matters.show(elsewhere, number).full()).isFalse();
    assertThatThrownBy(() -> act(elsewhere, number, ACCEPT, Brought.nothing()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void everyWrongFieldOfAReportIsNamed() {
    var wrong =
        new Report(
            here.county() + "999",
            Report.Kind.PROBLEM,
            "NO_SUCH",
            " ",
            Report.Channel.WEB,
            null,
            "12",
            false,
            false,
            java.util.List.of());

    assertThatThrownBy(() -> matters.report(resident, wrong, Id.fresh()))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.fields()).containsOnlyKeys("text", "category", "place", "phone"));
  }

  private String fedBack(Actor chief, String category) {
    String number = report(category);
    act(chief, number, TAKE, Brought.nothing());
    act(chief, number, FEED_BACK, Brought.note("劝了三次，鸡已经搬走"));
    return number;
  }

  private String report(String category) {
    var reported = matters.report(resident, here.report(category, "请来看看"), Id.fresh());
    dispatcher.drain();
    return reported.number();
  }

  private void act(Actor actor, String number, MatterAction action, Brought brought) {
    move(actor, number, 1, action, brought);
  }

  private void move(Actor actor, String number, int item, MatterAction action, Brought brought) {
    matters.move(actor, number, item, action, brought, Id.fresh(), -1);
  }

  private MatterPages.Item only(String number) {
    return only(here.member(OrganisationKind.COUNTY_DESK), number);
  }

  private MatterPages.Item only(Actor actor, String number) {
    return matters.show(actor, number).items().getFirst();
  }
}
