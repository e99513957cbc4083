package org.linli.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.whistle.Scene.GARDEN;
import static org.linli.whistle.Scene.POWER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterState;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Stale;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 吹哨测试 — who is called for what, who comes, who rules and who rates; the matter waits for them
/// all.
@LinliTest
class WhistleTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MutableClock clock;
  @Autowired private Whistles whistles;
  @Autowired private WhistleViews views;
  @Autowired private WhistleEnds ends;
  private Scene scene;

  @BeforeEach
  void begin() {
    clock.set(Scene.TUESDAY);
    scene = Scene.build(beans);
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void severalAreCalledAtOnceOneLeadsAndTheMatterStaysWhereItIs() {
    scene.blow("HARD");

    assertThat(scene.lines())
        .extracting(l -> l.organisation() + " " + l.lead() + " " + l.state())
        .containsExactly(POWER + " true CALLED", GARDEN + " false CALLED");
    var item = scene.walk.only(scene.number);
    assertThat(item.state()).isEqualTo(MatterState.IN_HAND);
    assertThat(item.holder()).isEqualTo("东晟社区居委会");
  }

  @Test
  void anEmergencyWantsThemThereInHalfAnHourAndTheOthersOnAWorkday() {
    scene.blow("EMERGENCY");
    assertThat(scene.call(POWER).line().due())
        .isEqualTo(Scene.TUESDAY.plus(Duration.ofMinutes(30)));

    Scene joint = Scene.build(beans);
    joint.blow("JOINT");
    assertThat(joint.call(POWER).line().due()).isEqualTo(Instant.parse("2026-11-25T02:00:00Z"));
  }

  @Test
  void theItemWaitsUntilAllWhoWereCalledAreDone() {
    scene.blow("HARD");
    scene.serve(POWER);

    for (MatterAction way : List.of(MatterAction.FEED_BACK, MatterAction.SEND_BACK)) {
      Scene.refused(() -> act(way), "open");
    }
    assertThat(scene.item(scene.walk.community()).ready()).isFalse();
    scene.serve(GARDEN);
    assertThat(scene.item(scene.walk.community()).ready()).isTrue();
    act(MatterAction.FEED_BACK);
    assertThat(scene.walk.only(scene.number).state()).isEqualTo(MatterState.AWAITING_CHECK);
  }

  @Test
  void whoeverCallsNamesOneOfThreeOccasionsAndWhom() {
    Actor desk = scene.walk.community();
    Scene.wrong(
        () -> blow(desk, scene.form("", POWER, POWER)), "occasion", "whistle.error.occasion");
    Scene.wrong(
        () -> blow(desk, scene.form("PLEASURE", POWER, POWER)),
        "occasion",
        "whistle.error.occasion");
    Scene.wrong(() -> blow(desk, scene.form("HARD", "")), "organisations", "whistle.error.none");
    Scene.wrong(
        () -> blow(desk, scene.form("HARD", POWER, POWER, POWER)),
        "organisations",
        "whistle.error.twice");
    Scene.wrong(
        () -> blow(desk, scene.form("HARD", "", POWER, GARDEN)), "lead", "whistle.error.lead");
    Scene.wrong(
        () -> blow(desk, named("HARD", Id.fresh().toString())),
        "organisations",
        "whistle.error.unknown");
    Scene.wrong(
        () -> blow(desk, named("HARD", "the gardeners")), "organisations", "whistle.error.unknown");
    scene.blow("HARD");
    Scene.wrong(
        () -> blow(desk, scene.form("JOINT", GARDEN, GARDEN)),
        "organisations",
        "whistle.error.called");
  }

  @Test
  void onlyTheDeskThatHoldsItCallsAndOnlyForWhatIsInHand() {
    Scene.refused(() -> blow(scene.street, scene.form("HARD", POWER, POWER)), "notHeld");
    assertThatThrownBy(() -> blow(scene.member(POWER), scene.form("HARD", GARDEN, GARDEN)))
        .isInstanceOf(NotFound.class);
    act(MatterAction.FEED_BACK);
    Scene.refused(
        () -> blow(scene.walk.community(), scene.form("HARD", POWER, POWER)), "notInHand");
  }

  @Test
  void whoeverIsCalledReadsTheMatterAndNobodyElse() {
    Actor gardener = scene.member(GARDEN);
    assertThatThrownBy(() -> scene.item(gardener)).isInstanceOf(NotFound.class);
    whistles.blow(
        scene.walk.community(), scene.number, 1, scene.form("HARD", POWER, POWER), Id.fresh());

    assertThatThrownBy(() -> scene.move(gardener, POWER, WhistleAction.ACCEPT, CallForm.nothing()))
        .isInstanceOf(NotFound.class);
    assertThat(views.waiting(scene.member(POWER)).lines()).hasSize(1);
    assertThat(views.waiting(gardener).lines()).isEmpty();
    assertThat(views.ledger(gardener, everything()).lines()).isEmpty();
  }

  @Test
  void whoCalledRatesEachAndTheCalledNever() {
    scene.blow("HARD");
    scene.serve(POWER);
    var good = new CallForm(null, "来得很快", "5", null, null, null);
    Scene.refused(
        () -> scene.move(scene.member(POWER), POWER, WhistleAction.RATE, good), "notYours");
    Scene.wrong(
        () ->
            scene.move(
                scene.walk.community(),
                POWER,
                WhistleAction.RATE,
                new CallForm(null, null, "6", null, null, null)),
        "rating",
        "matter.error.rating");

    scene.move(scene.walk.community(), POWER, WhistleAction.RATE, good);

    assertThat(scene.call(POWER).line().stars()).isEqualTo(5);
    assertThat(scene.call(POWER).line().opinion()).isEqualTo("来得很快");
    assertThat(views.ledger(scene.county, everything()).counts())
        .extracting(c -> c.organisation() + " " + c.inTime() + "/" + c.due() + " " + c.stars())
        .containsExactlyInAnyOrder(POWER + " 1/1 5.0", GARDEN + " 0/0 —");
  }

  @Test
  void whoCalledMayWithdrawWithAReason() {
    scene.blow("HARD");
    Actor desk = scene.walk.community();
    Scene.wrong(
        () -> scene.move(desk, POWER, WhistleAction.WITHDRAW, CallForm.nothing()),
        "reason",
        "lifecycle.missing.REASON");
    for (String each : List.of(POWER, GARDEN)) {
      scene.move(desk, each, WhistleAction.WITHDRAW, CallForm.reason("物业已处理"));
    }
    assertThat(scene.lines()).extracting(WhistlePages.Line::state).containsOnly("WITHDRAWN");
    assertThat(scene.call(POWER).line().withdrawal()).isEqualTo("物业已处理");
    act(MatterAction.FEED_BACK);
  }

  @Test
  void whatRanOutIsMarkedLateOnceAndArrivingLateIsTold() {
    scene.blow("EMERGENCY");
    Actor member = scene.member(POWER);
    scene.move(member, POWER, WhistleAction.ACCEPT, CallForm.nothing());
    clock.advance(Duration.ofMinutes(31));
    ends.sweep(scene.walk.here().county());
    ends.sweep(scene.walk.here().county());

    assertThat(scene.call(POWER).line().late()).isTrue();
    assertThat(scene.call(POWER).line().version()).isEqualTo(2);
    assertThat(views.waiting(scene.walk.community()).lines()).hasSize(2);
    scene.move(member, POWER, WhistleAction.REPORT_IN, CallForm.nothing());
    assertThat(scene.call(POWER).line().arrivedLate()).isTrue();
    assertThat(scene.call(POWER).line().late()).isFalse();
  }

  @Test
  void theSameRequestTwiceCallsOnceAndAnOldPageIsStale() {
    UUID tx = Id.fresh();
    var form = scene.form("HARD", POWER, POWER);
    UUID first = whistles.blow(scene.walk.community(), scene.number, 1, form, tx);
    assertThat(whistles.blow(scene.walk.community(), scene.number, 1, form, tx)).isEqualTo(first);
    assertThat(scene.lines()).hasSize(1);

    Actor member = scene.member(POWER);
    scene.move(member, POWER, WhistleAction.ACCEPT, CallForm.nothing());
    assertThatThrownBy(
            () ->
                scene.move(
                    scene.walk.community(),
                    POWER,
                    WhistleAction.WITHDRAW,
                    new CallForm("不用了", null, null, null, 0, null)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void whoeverIsCalledReadsNothingSaidToTheOthers() {
    scene.blow("HARD");
    scene.move(scene.member(GARDEN), GARDEN, WhistleAction.REFUSE, CallForm.reason("人手不够"));
    UUID matter = scene.walk.matters().show(scene.county, scene.number).id();
    Actor power = scene.member(POWER);
    Actor signedIn = power.in(power.scope().with(matter));

    assertThat(scene.item(signedIn).whistles().getFirst().calls())
        .extracting(WhistlePages.Line::refusal)
        .containsOnly("");
    assertThat(scene.call(GARDEN).line().refusal()).isEqualTo("人手不够");
  }

  private void act(MatterAction action) {
    Brought brought =
        action == MatterAction.FEED_BACK ? Brought.note("隐患已消除") : Brought.reason("不归社区");
    scene.walk.act(scene.walk.community(), scene.number, action, brought);
  }

  private UUID blow(Actor actor, WhistleForm form) {
    return whistles.blow(actor, scene.number, 1, form, Id.fresh());
  }

  private static WhistleForm named(String occasion, String organisation) {
    return new WhistleForm(occasion, List.of(organisation), "", "请到场", null);
  }

  private static LedgerForm everything() {
    return new LedgerForm("", "", "", "2026-11-01", "2026-11-30", "");
  }
}
