package org.linli.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.matter.MatterAction.ACCEPT;
import static org.linli.matter.MatterAction.CLOSE_OUT;
import static org.linli.matter.MatterAction.DISPATCH;
import static org.linli.matter.MatterAction.FEED_BACK;
import static org.linli.matter.MatterAction.HANDLE;
import static org.linli.matter.MatterAction.PASS_UP;
import static org.linli.matter.MatterAction.REDO;
import static org.linli.matter.MatterAction.TAKE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.category.Rung;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 事项之门测试 — a matter walks its life on a real database: routing, handling, checks.
@LinliTest
class MattersTests {

  @Autowired private AutowireCapableBeanFactory beans;

  private Walk walk;

  @BeforeEach
  void begin() {
    walk = Walk.begin(beans);
  }

  @Test
  void aVerifiedReportGoesToTheStairwellChiefByItself() {
    walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");

    String number = walk.report("STAIR_LIGHT");

    var item = walk.only(number);
    assertThat(item.state()).isEqualTo(MatterState.DISPATCHED);
    assertThat(item.rung()).isEqualTo(Rung.STAIRWELL_CHIEF);
    assertThat(item.holder()).isEqualTo("王建国");
    assertThat(item.dueAt()).isNotNull();
    assertThat(item.reasoning()).isNotEmpty();
  }

  @Test
  void aVacantPostIsSteppedOver() {
    walk.here().chief(PostKind.GRID_CHIEF, "刘敏");

    assertThat(walk.only(walk.report("NOISE")).rung()).isEqualTo(Rung.GRID_CHIEF);
    assertThat(walk.only(walk.report("STAIR_LIGHT")).rung()).isEqualTo(Rung.PROPERTY);
  }

  @Test
  void whatIsAboutPersonsWaitsForTheDesk() {
    Actor chief = walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");

    String number = walk.report("DISPUTE");

    assertThat(walk.only(number).state()).isEqualTo(MatterState.REPORTED);
    assertThat(walk.only(number).rung()).isEqualTo(Rung.COMMUNITY_DESK);
    assertThatThrownBy(() -> walk.matters().show(chief, number)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> walk.matters().show(Actor.guest(walk.here().county()), number))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anUnverifiedReportWaitsForTheDesk() {
    walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");

    var reported =
        walk.matters()
            .report(
                Actor.guest(walk.here().county()),
                walk.here().report("STAIR_LIGHT", "灯坏了"),
                Id.fresh());
    walk.settle();

    assertThat(walk.only(reported.number()).state()).isEqualTo(MatterState.REPORTED);
  }

  @Test
  void theWholeLifeFromTheDoorToTheStars() {
    Actor chief = walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");
    Actor company = walk.here().member(OrganisationKind.PROPERTY_COMPANY);
    String number = walk.report("DOOR");

    walk.act(chief, number, TAKE, Brought.nothing());
    walk.act(chief, number, PASS_UP, Brought.reason("要换门轴，请物业来修"));
    assertThat(walk.only(number).rung()).isEqualTo(Rung.PROPERTY);
    assertThatThrownBy(() -> walk.act(chief, number, TAKE, Brought.nothing()))
        .isInstanceOf(Refusal.class);
    walk.act(company, number, TAKE, Brought.nothing());
    walk.act(company, number, HANDLE, Brought.note("量了尺寸"));
    assertThatThrownBy(() -> walk.act(company, number, FEED_BACK, Brought.note("换好了")))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("photos"));
    assertThat(walk.only(number).state()).isEqualTo(MatterState.IN_HAND);
  }

  @Test
  void whoFedBackMayNotCheckHisOwnWork() {
    String number = walk.report("SUGGESTION");
    walk.act(walk.community(), number, ACCEPT, Brought.nothing());
    walk.act(walk.community(), number, DISPATCH, Brought.assignee("COMMUNITY_DESK"));
    walk.act(walk.community(), number, TAKE, Brought.nothing());
    walk.act(walk.community(), number, FEED_BACK, Brought.note("已答复"));

    assertThatThrownBy(() -> walk.act(walk.community(), number, CLOSE_OUT, Brought.nothing()))
        .isInstanceOfSatisfying(
            Refusal.class, e -> assertThat(e.key()).isEqualTo("lifecycle.refused.sameHands"));
    assertThat(walk.only(walk.community(), number).actions())
        .extracting(MatterPages.Offer::action)
        .containsExactly(REDO);
    walk.act(
        walk.here().member(OrganisationKind.COMMUNITY_DESK), number, CLOSE_OUT, Brought.nothing());
    assertThat(walk.only(number).state()).isEqualTo(MatterState.CLOSED);
  }

  @Test
  void redoneWorkGoesBackToWhoDidIt() {
    Actor chief = walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");
    String number = walk.fedBack(chief, "NOISE");

    walk.act(walk.community(), number, REDO, Brought.reason("鸡还在"));

    assertThat(walk.only(number).state()).isEqualTo(MatterState.IN_HAND);
    assertThat(walk.only(number).holder()).isEqualTo("王建国");
  }

  @Test
  void aMatterWithTwoItemsIsClosedWhenBothAre() {
    String number = walk.report("SUGGESTION");
    walk.act(walk.community(), number, ACCEPT, Brought.nothing());
    walk.matters()
        .move(
            walk.community(),
            number,
            0,
            MatterAction.ADD_ITEM,
            new Brought("车库漏水", null, null, "SUGGESTION", null, null, List.of()),
            Id.fresh(),
            -1);
    Actor other = walk.here().member(OrganisationKind.COMMUNITY_DESK);
    for (int item = 1; item <= 2; item++) {
      walk.move(walk.community(), number, item, DISPATCH, Brought.assignee("COMMUNITY_DESK"));
      walk.move(walk.community(), number, item, TAKE, Brought.nothing());
      walk.move(walk.community(), number, item, FEED_BACK, Brought.note("办好了"));
      assertThat(walk.matters().show(walk.community(), number).state())
          .isNotEqualTo(MatterState.CLOSED);
      walk.move(other, number, item, CLOSE_OUT, Brought.nothing());
    }

    assertThat(walk.matters().show(walk.community(), number).state()).isEqualTo(MatterState.CLOSED);
  }
}
