package org.linli.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.Walk;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Stale;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 督办测试 — what rises by rule and by hand, who answers, who ends it, and who is responsible.
@LinliTest
class SupervisionTests {

  private static final Instant TUESDAY = Instant.parse("2026-11-24T02:00:00Z");

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MutableClock clock;
  @Autowired private Supervisions supervisions;
  @Autowired private SupervisionViews views;
  @Autowired private SupervisionSweep sweep;
  @Autowired private SupervisionRules rules;
  @Autowired private JdbcClient jdbc;
  private Walk walk;
  private Actor chief;
  private Actor street;
  private String number;

  @BeforeEach
  void begin() {
    clock.set(TUESDAY);
    walk = Walk.begin(beans);
    chief = walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");
    street = walk.here().member(OrganisationKind.STREET_DESK);
    number = walk.report("NOISE");
    walk.act(chief, number, MatterAction.TAKE, Brought.nothing());
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void whatIsLaterThanTheRuleBearsRisesOnceToTheLevelAbove() {
    Instant due = due();
    clock.set(due.plus(Duration.ofMinutes(1)));
    swept();
    assertThat(around(street).lines()).isEmpty();

    clock.set(due.plus(Duration.ofDays(4)));
    swept();
    swept();

    assertThat(around(street).lines())
        .singleElement()
        .satisfies(line -> assertThat(line.cause()).isEqualTo("OVERDUE"))
        .satisfies(line -> assertThat(line.desk().name()).isEqualTo("COMMUNITY_DESK"));
    assertThat(views.waiting(chief).lines()).hasSize(1);
  }

  @Test
  void theRuleIsTheCountysOwn() {
    Actor county = walk.here().member(OrganisationKind.COUNTY_DESK);
    assertThatThrownBy(() -> rules.change(street, rule("1", "1", -1), Id.fresh()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> rules.change(county, rule("0", "ten", -1), Id.fresh()))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.fields()).containsOnlyKeys("lateHours", "again"));
    rules.change(county, rule("1", "1", 0), Id.fresh());
    assertThatThrownBy(() -> rules.change(county, rule("2", "1", 0), Id.fresh()))
        .isInstanceOf(Stale.class);

    clock.set(due().plus(Duration.ofDays(1)));
    swept();
    assertThat(around(street).lines()).hasSize(1);
  }

  @Test
  void whatIsSentBackToBeRedoneTwiceRises() {
    for (int i = 0; i < 2; i++) {
      walk.act(chief, number, MatterAction.FEED_BACK, Brought.note("劝过了"));
      walk.act(walk.community(), number, MatterAction.REDO, Brought.reason("夜里又敲"));
    }
    swept();

    assertThat(around(street).lines())
        .singleElement()
        .satisfies(line -> assertThat(line.cause()).isEqualTo("REPEATED"))
        .satisfies(line -> assertThat(line.again()).isEqualTo(2));
  }

  @Test
  void theThirdReportOfOneKindFromOneBuildingRisesAndTheOthersDoNot() {
    Actor county = walk.here().member(OrganisationKind.COUNTY_DESK);
    rules.change(county, rule("8", "2", 0), Id.fresh());
    clock.set(TUESDAY.plus(Duration.ofMinutes(10)));
    String second = walk.report("NOISE");
    swept();
    assertThat(views.around(street, second).lines()).isEmpty();

    clock.set(TUESDAY.plus(Duration.ofMinutes(20)));
    String third = walk.report("NOISE");
    swept();
    swept();

    assertThat(views.around(street, third).lines())
        .singleElement()
        .satisfies(line -> assertThat(line.cause()).isEqualTo("SAME_PLACE"))
        .satisfies(line -> assertThat(line.again()).isEqualTo(3));
    assertThat(views.around(street, second).lines()).isEmpty();
    assertThat(around(street).lines()).isEmpty();
  }

  @Test
  void onlyADeskAboveRaisesItByHandAndOnceAtATime() {
    refused(() -> raise(chief, "急"), "notAbove");
    assertThatThrownBy(() -> raise(street, " ")).isInstanceOf(Invalid.class);
    raise(street, "人大代表关注");
    refused(() -> raise(street, "再问"), "open");
  }

  @Test
  void remindersAreCountedAndInstructionsAnsweredByWhoHoldsIt() {
    UUID id = raise(street, "群众反映强烈");
    move(street, id, "REMIND", "");
    move(street, id, "REMIND", "");
    move(street, id, "INSTRUCT", "三天内约两家面谈");
    refused(() -> move(street, id, "ANSWER", "已约"), "notYours");
    assertThatThrownBy(() -> move(chief, id, "ANSWER", "")).isInstanceOf(Invalid.class);
    move(chief, id, "ANSWER", "周四晚上面谈");

    var line = around(street).lines().getFirst();
    assertThat(line.reminders()).isEqualTo(2);
    assertThat(line.instruction()).isEqualTo("三天内约两家面谈");
    assertThat(line.answer()).isEqualTo("周四晚上面谈");
    refused(() -> move(chief, id, "END", ""), "notYours");
    move(street, id, "END", "");
    assertThat(around(street).lines().getFirst().state()).isEqualTo("ENDED");
  }

  @Test
  void itEndsWithItsMatter() {
    raise(street, "群众反映强烈");
    walk.act(chief, number, MatterAction.FEED_BACK, Brought.note("劝好了"));
    assertThat(around(street).lines().getFirst().state()).isEqualTo("RUNNING");
    walk.act(walk.community(), number, MatterAction.CLOSE_OUT, Brought.nothing());

    assertThat(around(street).lines().getFirst().state()).isEqualTo("ENDED");
  }

  @Test
  void theThreeTiersOfDutyFollowFromWhatIsThere() {
    var duty = around(street).duty();
    assertThat(duty.body()).isEqualTo("平东街道");
    assertThat(duty.supervisors()).isEqualTo("东晟社区居委会");
    assertThat(duty.workers()).extracting(SupervisionPages.Worker::name).containsExactly("王建国");
  }

  @Test
  void theSameRequestTwiceRaisesOnceAndAnOldPageIsStale() {
    UUID tx = Id.fresh();
    var form = SupervisionForm.of("群众反映强烈");
    UUID first = supervisions.raise(street, number, form, tx);
    assertThat(supervisions.raise(street, number, form, tx)).isEqualTo(first);

    move(street, first, "REMIND", "");
    assertThatThrownBy(
            () ->
                supervisions.move(
                    street, first, "REMIND", new SupervisionForm("", 0, null), Id.fresh()))
        .isInstanceOf(Stale.class);
  }

  @Test
  void whoHoldsItIsToldOfEachReminder() {
    walk.settle();
    int before = messages();
    UUID id = raise(street, "群众反映强烈");
    move(street, id, "REMIND", "");
    walk.settle();
    assertThat(messages()).isEqualTo(before + 2);
  }

  private int messages() {
    return jdbc.sql("select count(*) from delivery where county = ? and purpose = 'HOLDER'")
        .param(walk.here().county())
        .query(Integer.class)
        .single();
  }

  private Instant due() {
    return Objects.requireNonNull(walk.only(number).dueAt());
  }

  private void swept() {
    sweep.sweep(walk.here().county());
  }

  private SupervisionPages.Around around(Actor actor) {
    return views.around(actor, number);
  }

  private UUID raise(Actor actor, String why) {
    return supervisions.raise(actor, number, SupervisionForm.of(why), Id.fresh());
  }

  private void move(Actor actor, UUID id, String action, String words) {
    supervisions.move(actor, id, action, SupervisionForm.of(words), Id.fresh());
  }

  private static SupervisionRuleForm rule(String hours, String again, int seen) {
    return new SupervisionRuleForm(hours, again, "3", seen, null);
  }

  private static void refused(ThrowingCallable act, String reason) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            SupervisionRefused.class,
            e -> assertThat(e.key()).isEqualTo("supervision.refused." + reason));
  }
}
