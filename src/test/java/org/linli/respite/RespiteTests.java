package org.linli.respite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.linli.organisation.OrganisationKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 缓办测试 — who may ask for what, who decides, and what the ledger counts.
@LinliTest
class RespiteTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MutableClock clock;
  @Autowired private Respites respites;
  @Autowired private RespiteViews views;
  private Stair stair;

  @BeforeEach
  void begin() {
    clock.set(Stair.TUESDAY);
    stair = Stair.build(beans);
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void aRefusalNeedsAReasonAndLeavesTheClockAsItWas() {
    Instant before = stair.due();
    UUID asked = stair.ask(stair.chief, "EXTENSION", "2", "");

    assertThatThrownBy(
            () -> respites.decide(stair.walk.community(), asked, "REFUSE", "", Id.fresh()))
        .isInstanceOf(Invalid.class);
    respites.decide(stair.walk.community(), asked, "REFUSE", "不缺时间", Id.fresh());

    assertThat(stair.due()).isEqualTo(before);
    assertThat(stair.only().state()).isEqualTo("REFUSED");
    assertThat(stair.only().decision()).isEqualTo("不缺时间");
  }

  @Test
  void whatIsAskedTooLateIsRefused() {
    clock.set(stair.due());

    Stair.refused(() -> stair.ask(stair.chief, "EXTENSION", "2", ""), "late");
    Stair.refused(() -> stair.ask(stair.chief, "WAITING", "2", ""), "late");
    // striking out is no matter of time
    assertThat(stair.ask(stair.chief, "VOIDING", "", "")).isNotNull();
  }

  @Test
  void onlyOneIsOpenAtATimeAndOnlyWhoeverHoldsItAsks() {
    stair.ask(stair.chief, "EXTENSION", "2", "");

    Stair.refused(() -> stair.ask(stair.chief, "SUSPENSION", "", "2026-12-24"), "open");
    Stair.refused(() -> stair.ask(stair.walk.resident(), "WAITING", "2", ""), "notYours");
  }

  @Test
  void twoExtensionsAndFiveDaysOfWaitingAreTheMostOfOneState() {
    for (int i = 0; i < 2; i++) {
      respites.decide(
          stair.walk.community(),
          stair.ask(stair.chief, "EXTENSION", "1", ""),
          "GRANT",
          "",
          Id.fresh());
    }
    Stair.refused(() -> stair.ask(stair.chief, "EXTENSION", "1", ""), "often");

    respites.end(stair.chief, stair.ask(stair.chief, "WAITING", "4", ""), Id.fresh());
    Stair.refused(() -> stair.ask(stair.chief, "WAITING", "2", ""), "waited");
    assertThat(stair.ask(stair.chief, "WAITING", "1", "")).isNotNull();
  }

  @Test
  void whatIsTooLongIsSaidBesideItsField() {
    stair.wrong("EXTENSION", "11", "", "workdays");
    stair.wrong("WAITING", "6", "", "workdays");
    stair.wrong("EXTENSION", "zwei", "", "workdays");
    stair.wrong("SUSPENSION", "", "2027-06-30", "until");
    stair.wrong("SUSPENSION", "", "2026-11-23", "until");
    stair.wrong("HOLIDAY", "", "", "kind");
  }

  @Test
  void theDeskAboveDecidesAndNeverWhoAsked() {
    UUID asked = stair.ask(stair.walk.community(), "EXTENSION", "2", "");
    Stair.refused(() -> stair.grant(stair.walk.community(), asked), null);
    stair.grant(stair.street, asked);

    UUID own = stair.ask(stair.county, "SUSPENSION", "", "2026-12-24");
    Stair.refused(() -> stair.grant(stair.street, own), null);
    Stair.refused(() -> stair.grant(stair.county, own), "sameHands");
    stair.grant(stair.walk.here().member(OrganisationKind.COUNTY_DESK), own);
    assertThat(stair.item().pausedUntil()).isEqualTo(Instant.parse("2026-12-24T16:00:00Z"));
  }

  @Test
  void theWaitingListShowsTheDeskWhatItHasToDecide() {
    UUID asked = stair.ask(stair.chief, "EXTENSION", "2", "");

    assertThat(views.waiting(stair.walk.community()).lines())
        .singleElement()
        .satisfies(line -> assertThat(line.reason()).isEqualTo("缺配件"))
        .satisfies(line -> assertThat(line.holder()).isEqualTo("王建国"));
    assertThat(views.waiting(stair.street).lines()).isEmpty();
    stair.grant(stair.walk.community(), asked);
    assertThat(views.waiting(stair.walk.community()).lines()).isEmpty();
  }

  @Test
  void voidingTakesASecondPerson() {
    for (Actor actor : List.of(stair.walk.community(), stair.street, stair.county)) {
      assertThatThrownBy(
              () -> stair.walk.act(actor, stair.number, MatterAction.VOID, Brought.reason("报重了")))
          .isInstanceOf(Refusal.class)
          .hasMessage("matter.refused.voiding");
    }
    UUID asked = stair.ask(stair.chief, "VOIDING", "", "");
    stair.grant(stair.walk.community(), asked);

    var show = stair.walk.matters().show(stair.walk.community(), stair.number);
    assertThat(show.state()).isEqualTo(MatterState.VOID);
    assertThat(show.story().getLast().part()).isEqualTo("APPROVER");
    assertThat(show.story().getLast().note()).isEqualTo("缺配件");
    assertThat(show.promise()).isNull();
    assertThat(stair.only().state()).isEqualTo("OVER");
  }

  @Test
  void theSameRequestTwiceAsksOnce() {
    UUID tx = Id.fresh();
    var form = new RespiteForm("EXTENSION", "2", "", "缺配件", null);

    UUID first = respites.ask(stair.chief, stair.number, 1, form, tx);

    assertThat(respites.ask(stair.chief, stair.number, 1, form, tx)).isEqualTo(first);
    assertThat(stair.lines()).hasSize(1);
  }

  @Test
  void theLedgerCountsByKindAndSharesOfWhatWasInHand() {
    stair.grant(stair.walk.community(), stair.ask(stair.chief, "EXTENSION", "1", ""));
    stair.walk.report("NOISE");
    String other = stair.walk.report("SUGGESTION");
    respites.ask(
        stair.walk.community(),
        other,
        1,
        new RespiteForm("VOIDING", "", "", "重复", null),
        Id.fresh());

    var ledger = views.ledger(stair.county, form(""));

    assertThat(ledger.handled()).isEqualTo(3);
    assertThat(ledger.lines()).hasSize(2);
    assertThat(ledger.counts())
        .extracting(c -> c.kind() + " " + c.asked() + " " + c.granted() + " " + c.share())
        .containsExactly(
            "EXTENSION 1 1 33.3%", "SUSPENSION 0 0 0.0%", "WAITING 0 0 0.0%", "VOIDING 1 0 0.0%");
    assertThat(views.ledger(stair.county, form("VOIDING")).lines())
        .singleElement()
        .satisfies(line -> assertThat(line.number()).isEqualTo(other));
  }

  @Test
  void whatAnOrganisationAskedForAndPassedOnStaysInItsShare() {
    Actor company = stair.walk.here().member(OrganisationKind.PROPERTY_COMPANY);
    String light = stair.walk.report("STAIR_LIGHT");
    stair.walk.act(stair.chief, light, MatterAction.PASS_UP, Brought.reason("要换线路"));
    stair.walk.act(company, light, MatterAction.TAKE, Brought.nothing());
    var wait = new RespiteForm("WAITING", "2", "", "等配件", null);
    respites.ask(company, light, 1, wait, Id.fresh());
    clock.advance(Duration.ofMinutes(5));
    stair.walk.act(company, light, MatterAction.PASS_UP, Brought.reason("线路不归物业"));

    String id = company.scope().organisations().iterator().next().toString();
    var ledger =
        views.ledger(stair.county, new LedgerForm("", "", id, "", "2026-11-01", "2026-11-30", ""));

    assertThat(ledger.handled()).isEqualTo(1);
    assertThat(ledger.counts())
        .filteredOn(count -> count.kind().equals("WAITING"))
        .singleElement()
        .satisfies(count -> assertThat(count.share()).isEqualTo("100.0%"));
  }

  private static LedgerForm form(String kind) {
    return new LedgerForm(kind, "", "", "", "2026-11-01", "2026-11-30", "");
  }
}
