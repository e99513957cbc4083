package org.linli.chief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.journal.Entry;
import org.linli.organisation.Answering;
import org.linli.organisation.Appointment;
import org.linli.organisation.NewAppointment;
import org.linli.organisation.Post;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.linli.shared.Scope;

/// 在任测试 — a deputy follows, a successor comes, a term ends, a consent is taken back.
class OfficeTests extends AtAStairway {

  @Test
  void whoMayHoldOnlyOneIsNotAppointedTwice() {
    changes.save(
        desk,
        kind("STAIRWELL_CHIEF", "单元长", "STAIRWELL", "STAIRWELL_CHIEF", "once", "1", "-1"),
        Id.fresh());
    Place second = open(stairwell.path().substring(0, 18), PlaceKind.STAIRWELL, "3单元");
    appoint(post(stairwell), "王立新", "13900000005");

    assertThatThrownBy(() -> appoint(post(second), "王立新", "13900000005"))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("phone"));
  }

  @Test
  void theDeputyFollowsTheChiefAndThereIsOnlyOne() {
    Post post = appoint(post(stairwell), "王立新", "13900000006");
    posts.appointDeputy(desk, wanted(post.id(), "赵敏", "13900000007"));
    assertThatThrownBy(() -> posts.appointDeputy(desk, wanted(post.id(), "钱卫国", "13900000008")))
        .isInstanceOf(Refusal.class);
    Appointment deputy = posts.deputies(county, post.id()).getFirst();
    assertThat(posts.heldBy(county, deputy.person())).containsExactly(post.id());

    leave(post, "DEPUTY", null);

    assertThat(posts.find(county, post.id()).name()).isEqualTo("赵敏");
    assertThat(posts.deputies(county, post.id())).isEmpty();
    assertThat(journal.of(desk.scope(), post.id().value()))
        .extracting(Entry::action)
        .containsExactly("OPEN", "APPOINT", "APPOINT", "HAND_OVER", "END", "END", "APPOINT");
  }

  @Test
  void aSuccessorWhoCannotBeAppointedLeavesEverythingAsItWas() {
    Post post = appoint(post(stairwell), "王立新", "13900000009");

    assertThatThrownBy(() -> leave(post, "SUCCESSOR", null))
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.fields()).containsKeys("name", "phone"));
    assertThatThrownBy(() -> leave(post, "DEPUTY", null))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("to"));
    assertThat(posts.find(county, post.id()).name()).isEqualTo("王立新");

    leave(post, "SUCCESSOR", "钱卫国");
    assertThat(posts.find(county, post.id()).name()).isEqualTo("钱卫国");
  }

  @Test
  void aTermThatEndsIsListedForTheDeskAboveAndGoneWhenItIsRenewed() {
    LocalDate begun = nominations.today().minusYears(5).plusDays(30);
    Post post = post(stairwell);
    posts.appoint(
        desk,
        new NewAppointment(post.id(), null, "王立新", "13900000010", null, false, begun, null, "选任"));
    Actor street =
        new Actor(Id.fresh(), AccountPart.STREET_DESK, "", Scope.of(county, county + "001"));
    Actor sibling =
        new Actor(Id.fresh(), AccountPart.STREET_DESK, "", Scope.of(county, county + "002"));

    assertThat(terms.ending(street.scope(), "", 10))
        .extracting(ChiefPages.Term::name, ChiefPages.Term::over)
        .containsExactly(tuple("王立新", false));
    assertThat(terms.count(street.scope())).isOne();
    assertThat(terms.count(sibling.scope())).isZero();
    clock.advance(Duration.ofDays(40));
    assertThat(terms.ending(street.scope(), "", 10)).allMatch(ChiefPages.Term::over);
    String last = terms.ending(street.scope(), "", 10).getLast().key();
    assertThat(terms.ending(street.scope(), last, 10)).isEmpty();
    assertThat(terms.ending(street.scope(), "2026-13-45 " + Id.fresh(), 10)).hasSize(1);
  }

  @Test
  void consentIsKeptWithItsDayAndTakenBackAtOnce() {
    Post post = post(stairwell);
    posts.appoint(
        desk,
        new NewAppointment(
            post.id(),
            null,
            "王立新",
            "13900000011",
            "0434-3220009",
            true,
            LocalDate.of(2024, 1, 1),
            null,
            "选任"));
    Appointment held = posts.history(desk.scope(), post.id()).getFirst();
    assertThat(held.consentOn()).isEqualTo(nominations.today());

    posts.changeDutyPhone(desk, held.id(), null, false, held.version());

    Appointment after = posts.history(desk.scope(), post.id()).getFirst();
    assertThat(after.dutyPhone()).isNull();
    assertThat(after.withdrawnOn()).isEqualTo(nominations.today());
    assertThat(posts.whoAnswers(county, stairwell.path()).at(Answering.Rung.STAIRWELL_CHIEF))
        .hasValueSatisfying(step -> assertThat(step.dutyPhone()).isNull());
    assertThat(journal.of(desk.scope(), post.id().value()))
        .extracting(Entry::action)
        .endsWith("WITHDRAW_CONSENT");
  }
}
