package org.linli.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.matter.MatterAction.ACCEPT;
import static org.linli.matter.MatterAction.CLOSE_OUT;
import static org.linli.matter.MatterAction.CONFIRM;
import static org.linli.matter.MatterAction.DISPATCH;
import static org.linli.matter.MatterAction.FEED_BACK;
import static org.linli.matter.MatterAction.RATE;
import static org.linli.matter.MatterAction.REOPEN;
import static org.linli.matter.MatterAction.TAKE;

import java.util.List;
import java.util.UUID;
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
import org.linli.shared.Stale;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 反映人测试 — who reported confirms, reopens and rates; nobody else sees more than is public.
@LinliTest
class ReporterTests {

  @Autowired private AutowireCapableBeanFactory beans;

  private Walk walk;

  @BeforeEach
  void begin() {
    walk = Walk.begin(beans);
  }

  @Test
  void closedOutConfirmedAndRatedByTheReporter() {
    Actor chief = walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");
    String number = walk.fedBack(chief, "NOISE");

    assertThat(walk.only(number).holder()).isEqualTo("东晟社区居委会");
    walk.act(walk.community(), number, CLOSE_OUT, Brought.nothing());
    walk.matters().move(walk.resident(), number, 0, CONFIRM, Brought.nothing(), Id.fresh(), -1);
    walk.matters()
        .move(walk.resident(), number, 0, RATE, Brought.rating(5, true, "谢谢"), Id.fresh(), -1);

    var show = walk.matters().show(walk.community(), number);
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
  void theReporterReopensWithAReason() {
    Actor chief = walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");
    String number = walk.fedBack(chief, "NOISE");
    walk.act(walk.community(), number, CLOSE_OUT, Brought.nothing());

    assertThatThrownBy(
            () ->
                walk.matters()
                    .move(walk.resident(), number, 0, REOPEN, Brought.nothing(), Id.fresh(), -1))
        .isInstanceOf(Invalid.class);
    walk.matters().move(walk.resident(), number, 0, REOPEN, Brought.reason("又叫了"), Id.fresh(), -1);

    var show = walk.matters().show(walk.community(), number);
    assertThat(show.state()).isEqualTo(MatterState.ACCEPTED);
    assertThat(show.closedAt()).isNull();
    assertThat(show.items().getFirst().holder()).isEqualTo("东晟社区居委会");
  }

  @Test
  void theSameTransactionTwiceWritesOnce() {
    UUID tx = Id.fresh();
    var report = walk.here().report("SUGGESTION", "多装几张长椅");

    var first = walk.matters().report(walk.resident(), report, tx);
    var second = walk.matters().report(walk.resident(), report, tx);

    assertThat(second).isEqualTo(first);
    assertThatThrownBy(
            () ->
                walk.matters().report(walk.resident(), walk.here().report("SUGGESTION", "别的话"), tx))
        .isInstanceOf(Refusal.class);
    UUID once = Id.fresh();
    walk.matters().move(walk.community(), first.number(), 1, ACCEPT, Brought.nothing(), once, 0);
    walk.matters().move(walk.community(), first.number(), 1, ACCEPT, Brought.nothing(), once, 0);
    assertThat(walk.matters().show(walk.community(), first.number()).story()).hasSize(2);
  }

  @Test
  void aStaleVersionIsToldSo() {
    String number = walk.report("SUGGESTION");
    walk.matters().move(walk.community(), number, 1, ACCEPT, Brought.nothing(), Id.fresh(), 0);

    assertThatThrownBy(
            () ->
                walk.matters()
                    .move(
                        walk.community(),
                        number,
                        1,
                        DISPATCH,
                        Brought.assignee("STREET_DESK"),
                        Id.fresh(),
                        0))
        .isInstanceOf(Stale.class);
  }

  @Test
  void theLinkOfTheReceiptProvesTheReporterAndNothingElseDoes() {
    Actor guest = Actor.guest(walk.here().county());
    var reported =
        walk.matters().report(guest, walk.here().report("SUGGESTION", "多装几张长椅"), Id.fresh());

    Actor known = walk.matters().withLink(guest, reported.number(), reported.link());

    assertThat(walk.matters().show(known, reported.number()).text()).isEqualTo("多装几张长椅");
    assertThat(walk.matters().show(guest, reported.number()).text()).isNull();
    assertThat(walk.matters().show(guest, reported.number()).full()).isFalse();
    assertThatThrownBy(
            () -> walk.matters().withLink(guest, reported.number(), "AAAAAAAAAAAAAAAAAAAAAA"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> walk.matters().withLink(guest, "000000-000000-0000", reported.link()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                walk.matters()
                    .move(guest, reported.number(), 0, CONFIRM, Brought.nothing(), Id.fresh(), -1))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theReportersNameIsHiddenFromChiefsUnlessHeAgrees() {
    Actor chief = walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");
    String number = walk.report("NOISE");

    var toChief = walk.matters().show(chief, number).reporter();
    var toDesk = walk.matters().show(walk.community(), number).reporter();

    assertThat(toChief).isEqualTo(new MatterPages.Reporter(null, null, false, false));
    assertThat(toDesk).isEqualTo(new MatterPages.Reporter("曹*", "138****5678", false, true));
  }

  @Test
  void anotherAreaDoesNotExist() {
    String number = walk.report("SUGGESTION");
    Actor elsewhere = walk.here().member(OrganisationKind.PROPERTY_COMPANY);

    assertThat(walk.matters().show(elsewhere, number).full()).isFalse();
    assertThatThrownBy(() -> walk.act(elsewhere, number, ACCEPT, Brought.nothing()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void everyWrongFieldOfAReportIsNamed() {
    var wrong =
        new Report(
            walk.here().county() + "999",
            Report.Kind.PROBLEM,
            "NO_SUCH",
            " ",
            Report.Channel.WEB,
            null,
            "12",
            false,
            false,
            List.of());

    assertThatThrownBy(() -> walk.matters().report(walk.resident(), wrong, Id.fresh()))
        .isInstanceOfSatisfying(
            Invalid.class,
            e -> assertThat(e.fields()).containsOnlyKeys("text", "category", "place", "phone"));
  }
}
