package org.linli.revisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterPages;
import org.linli.matter.MatterState;
import org.linli.matter.Walk;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.organisation.Posts;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.linli.story.Neighbours;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 回访测试 — when a reporter is asked, by whom, and what his answer does.
@LinliTest
class RevisitTests {

  private static final Instant TUESDAY = Instant.parse("2026-11-24T01:30:00Z");

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MutableClock clock;
  @Autowired private Revisits revisits;
  @Autowired private RevisitViews views;
  @Autowired private Posts posts;
  @Autowired private Accounts accounts;
  private Walk walk;
  private Actor chief;
  private Actor street;

  @BeforeEach
  void begin() {
    clock.set(TUESDAY);
    walk = Walk.begin(beans);
    chief = walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");
    street = walk.here().member(OrganisationKind.STREET_DESK);
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void itIsDueTheDaysOfItsCategoryAfterTheCloseOut() {
    String number = closed("NOISE");

    assertThat(around(number).state()).isEqualTo("DUE");
    assertThat(around(number).from()).isEqualTo(TUESDAY.plus(Duration.ofDays(7)));
    refused(() -> answer(street, number, "SOLVED", "5"), "early");
    later(7);
    answer(street, number, "SOLVED", "5");
    assertThat(around(number).state()).isEqualTo("DONE");
    refused(() -> answer(street, number, "SOLVED", "5"), "none");
  }

  @Test
  void whereTheCategoryNamesNoDaysNobodyIsAsked() {
    assertThat(around(closed("SUGGESTION")).state()).isEmpty();
  }

  @Test
  void satisfactionIsRecordedByTheReporterOrTheRevisitAndNeverByTheHandler() {
    // the community's desk took it in hand itself: it is the handler now
    String number = walk.report("DISPUTE");
    walk.act(walk.community(), number, MatterAction.ACCEPT, Brought.nothing());
    walk.act(walk.community(), number, MatterAction.DISPATCH, Brought.assignee("COMMUNITY_DESK"));
    walk.act(walk.community(), number, MatterAction.TAKE, Brought.nothing());
    walk.act(walk.community(), number, MatterAction.FEED_BACK, Brought.note("两家握手言和"));
    walk.act(street, number, MatterAction.CLOSE_OUT, Brought.nothing());
    walk.settle();
    later(15);

    refused(() -> answer(walk.community(), number, "SOLVED", "5"), "sameHands");
    assertThat(views.around(walk.community(), number).barred()).isEqualTo("sameHands");
    assertThatThrownBy(() -> walk.move(walk.community(), number, 0, MatterAction.RATE, rating(5)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> walk.move(walk.community(), number, 0, MatterAction.REVISIT, rating(5)))
        .isInstanceOf(RuntimeException.class);
    assertThat(rating(number).stars()).isNull();

    answer(street, number, "SOLVED", "4");
    assertThat(rating(number).stars()).isEqualTo(4);
  }

  @Test
  void whatIsNotSolvedIsReopenedWithTheReason() {
    String number = closed("NOISE");
    later(7);

    assertThatThrownBy(() -> answer(street, number, "NOT", "1")).isInstanceOf(Invalid.class);
    revisits.record(street, number, form("NOT", "1", "楼上又养了两只"), Id.fresh());
    walk.settle();

    var shown = walk.matters().show(street, number);
    assertThat(shown.state()).isEqualTo(MatterState.ACCEPTED);
    assertThat(shown.story().getLast().action()).isEqualTo(MatterAction.REOPEN);
    assertThat(shown.story().getLast().note()).isEqualTo("楼上又养了两只");
    assertThat(around(number).result()).isEqualTo("NOT");

    // closed out again, it is asked about again
    walk.act(walk.community(), number, MatterAction.DISPATCH, Brought.assignee("STAIRWELL_CHIEF"));
    walk.act(chief, number, MatterAction.TAKE, Brought.nothing());
    walk.act(chief, number, MatterAction.FEED_BACK, Brought.note("都搬走了"));
    clock.set(clock.instant().plusSeconds(60));
    walk.act(walk.community(), number, MatterAction.CLOSE_OUT, Brought.nothing());
    walk.settle();
    assertThat(around(number).state()).isEqualTo("DUE");
  }

  @Test
  void whoConfirmedAndRatedIsNotAsked() {
    String number = closed("NOISE");
    walk.move(walk.resident(), number, 0, MatterAction.RATE, rating(5));
    walk.settle();
    assertThat(around(number).state()).isEqualTo("DUE");
    assertThat(around(number).rated()).isTrue();

    walk.move(walk.resident(), number, 0, MatterAction.CONFIRM, Brought.nothing());
    walk.settle();
    assertThat(around(number).state()).isEqualTo("ANSWERED");
    later(7);
    refused(() -> answer(street, number, "SOLVED", "5"), "none");
  }

  @Test
  void whatTheReporterSaidHimselfNobodyOverrides() {
    String rated = closed("NOISE");
    walk.move(walk.resident(), rated, 0, MatterAction.RATE, rating(5));
    String confirmed = closed("NOISE");
    walk.move(walk.resident(), confirmed, 0, MatterAction.CONFIRM, Brought.nothing());
    walk.settle();
    later(7);

    answer(street, rated, "HALF", "1");
    refused(
        () -> revisits.record(street, confirmed, form("NOT", "1", "没有"), Id.fresh()), "confirmed");
    answer(street, confirmed, "HALF", "2");

    assertThat(rating(rated).stars()).isEqualTo(5);
    assertThat(rating(rated).solved()).isFalse();
    assertThat(rating(confirmed).solved()).isTrue();
    assertThat(rating(confirmed).stars()).isEqualTo(2);
  }

  @Test
  void whoIsNotReachedOnThreeDaysIsExcused() {
    String number = closed("NOISE");
    later(7);

    miss(number);
    refused(() -> miss(number), "today");
    later(1);
    miss(number);
    assertThat(around(number).state()).isEqualTo("DUE");
    later(1);
    miss(number);
    assertThat(around(number).state()).isEqualTo("EXCUSED");
    assertThat(around(number).tries()).isEqualTo(3);
    assertThat(walk.matters().show(street, number).state()).isEqualTo(MatterState.CLOSED);
  }

  @Test
  void anAccountCountsAsThePersonBehindIt() {
    String county = walk.here().county();
    String stairwell = walk.here().stairwell();
    var person = posts.at(county, stairwell).getFirst().person();
    Actor asChief = account("wang", AccountPart.CHIEF, stairwell, person);
    Actor asDesk = account("wang2", AccountPart.STREET_DESK, county + "001", person);
    String number = closed("NOISE", asChief);
    later(7);

    assertThat(asDesk.id()).isNotEqualTo(asChief.id());
    refused(() -> answer(asDesk, number, "SOLVED", "5"), "sameHands");
    answer(street, number, "SOLVED", "5");
  }

  @Test
  void sentTwiceItIsRecordedOnce() {
    String number = closed("NOISE");
    later(7);
    var tx = Id.fresh();

    revisits.record(street, number, form("UNREACHABLE", "", ""), tx);
    revisits.record(street, number, form("UNREACHABLE", "", ""), tx);

    assertThat(around(number).tries()).isEqualTo(1);
  }

  private Actor account(String login, AccountPart part, String area, @Nullable UUID person) {
    String county = walk.here().county();
    UUID id =
        accounts.open(
            Actor.system(county),
            new Accounts.NewAccount(login, Neighbours.PASSWORD, part, "王建国", area, null, person),
            false);
    return accounts.actorOf(county, id).orElseThrow();
  }

  private String closed(String category) {
    return closed(category, chief);
  }

  private String closed(String category, Actor chief) {
    String number = walk.report(category);
    if (walk.only(number).state() == MatterState.REPORTED) {
      walk.act(walk.community(), number, MatterAction.ACCEPT, Brought.nothing());
      walk.act(
          walk.community(), number, MatterAction.DISPATCH, Brought.assignee("STAIRWELL_CHIEF"));
    }
    walk.act(chief, number, MatterAction.TAKE, Brought.nothing());
    walk.act(chief, number, MatterAction.FEED_BACK, Brought.note("劝好了"));
    walk.act(walk.community(), number, MatterAction.CLOSE_OUT, Brought.nothing());
    walk.settle();
    return number;
  }

  private RevisitPages.Around around(String number) {
    return views.around(street, number);
  }

  private void answer(Actor by, String number, String result, String stars) {
    revisits.record(by, number, form(result, stars, ""), Id.fresh());
  }

  private void miss(String number) {
    revisits.record(street, number, form("UNREACHABLE", "", ""), Id.fresh());
  }

  private void later(int days) {
    clock.set(clock.instant().plus(Duration.ofDays(days)));
  }

  private static RevisitForm form(String result, String stars, String words) {
    return new RevisitForm(result, stars, words, null);
  }

  private MatterPages.Rating rating(String number) {
    return Objects.requireNonNull(walk.matters().show(street, number).rating());
  }

  private static Brought rating(int stars) {
    return Brought.rating(stars, null, null);
  }

  private static void refused(ThrowingCallable act, String why) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            RevisitRefused.class,
            refusal -> assertThat(refusal.key()).isEqualTo("revisit.refused." + why));
  }
}
