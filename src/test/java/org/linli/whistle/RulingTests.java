package org.linli.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.whistle.Scene.GARDEN;
import static org.linli.whistle.Scene.POWER;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.category.Categories;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterState;
import org.linli.route.Routes;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 裁定测试 — a refusal goes to the level above, which rules once and for the next time too.
@LinliTest
class RulingTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Whistles whistles;
  @Autowired private WhistleViews views;
  @Autowired private Routes routes;
  @Autowired private Categories categories;
  private Scene scene;

  @BeforeEach
  void begin() {
    scene = Scene.build(beans);
  }

  @Test
  void aRefusalIsRuledUponAboveAndIsPossibleOnce() {
    scene.blow("HARD");
    Actor member = scene.member(GARDEN);
    Scene.wrong(
        () -> scene.move(member, GARDEN, WhistleAction.REFUSE, CallForm.nothing()),
        "reason",
        "lifecycle.missing.REASON");
    scene.move(member, GARDEN, WhistleAction.REFUSE, CallForm.reason("电线下的树归供电"));
    Scene.refused(() -> rule(scene.walk.community(), WhistleAction.INSIST, ""), "notYours");
    assertThat(views.waiting(scene.street).lines())
        .extracting(WhistlePages.Line::organisation)
        .containsExactly(GARDEN);

    rule(scene.street, WhistleAction.INSIST, "");

    assertThat(scene.call(GARDEN).line().state()).isEqualTo("INSISTED");
    Scene.refused(
        () -> scene.move(member, GARDEN, WhistleAction.REFUSE, CallForm.reason("还是不归")), "notNow");
    scene.serve(GARDEN);
    assertThat(scene.call(GARDEN).line().state()).isEqualTo("DONE");
  }

  @Test
  void anUpheldRefusalEndsTheCallAndItsReading() {
    scene.blow("HARD");
    Actor member = scene.member(GARDEN);
    scene.move(member, GARDEN, WhistleAction.REFUSE, CallForm.reason("不归我们"));
    rule(scene.street, WhistleAction.UPHOLD, "");

    assertThat(scene.call(GARDEN).line().state()).isEqualTo("EXCUSED");
    UUID id = scene.call(GARDEN).id();
    assertThatThrownBy(() -> whistles.find(member, id)).isInstanceOf(NotFound.class);
    scene.serve(POWER);
    Actor desk = scene.walk.community();
    scene.walk.act(desk, scene.number, MatterAction.FEED_BACK, Brought.note("隐患已消除"));
    assertThat(scene.walk.only(scene.number).state()).isEqualTo(MatterState.AWAITING_CHECK);
  }

  @Test
  void aRulingBecomesARuleOfRoutingWhereItIsWanted() {
    scene.blow("HARD");
    scene.move(scene.member(GARDEN), GARDEN, WhistleAction.REFUSE, CallForm.reason("不归我们"));
    rule(scene.street, WhistleAction.UPHOLD, scene.id(POWER).toString());

    String county = scene.walk.here().county();
    var other = categories.find(county, "OTHER").orElseThrow();
    assertThat(routes.targets(county, other, scene.walk.here().stairwell()))
        .first()
        .extracting(Routes.Target::organisation)
        .isEqualTo(scene.id(POWER));
  }

  private void rule(Actor actor, WhistleAction action, String rule) {
    scene.move(actor, GARDEN, action, new CallForm("按职责", null, null, rule, null, null));
  }
}
