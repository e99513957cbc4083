package org.linli.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.shared.Time;
import org.linli.story.Neighbours;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 请假代办测试 — who may hand his work to whom, from when to when, and that it ends.
@LinliTest
class DelegationTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Delegations delegations;
  @Autowired private Accounts accounts;
  @Autowired private MutableClock clock;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = neighbours();
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void everybodyHandsHisWorkToColleaguesInsideHisAreaOnly() {
    List<String> all = List.of("wang", "zhao", "li", "street", "county", "anju");
    Neighbours abroad = neighbours();
    Map<String, Set<String>> may = new TreeMap<>();
    int later = 0;
    for (String from : all) {
      may.put(from, new TreeSet<>());
      for (String to : all) {
        if (gives(actor(from), account(here, to), ++later)) {
          may.get(from).add(to);
        }
      }
      assertThat(gives(actor(from), account(abroad, "li"), ++later)).as("abroad").isFalse();
      assertThat(gives(actor(from), Id.fresh(), ++later)).as("nobody").isFalse();
    }

    assertThat(may)
        .isEqualTo(
            Map.of(
                "wang", Set.of("zhao", "li"),
                "zhao", Set.of("wang", "li"),
                "li", Set.of("wang", "zhao"),
                "street", Set.of("wang", "zhao", "li"),
                "county", Set.of("wang", "zhao", "li", "street", "anju"),
                "anju", Set.of()));
  }

  @Test
  void whoStandsInCannotHandOn() {
    var zhao = actor("zhao");
    UUID wang = account(here, "wang");
    var standing = new Actor(zhao.id(), zhao.part(), "", zhao.scope(), wang);

    assertThatThrownBy(() -> give(standing, account(here, "li"), 0, 3)).isInstanceOf(Refusal.class);
  }

  @Test
  void itRunsFromTheFirstDayToTheLastAndEndsByItself() {
    UUID wang = account(here, "wang");
    UUID zhao = account(here, "zhao");
    give(actor("wang"), zhao, 2, 4);

    List<Boolean> days = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      days.add(delegations.stands(here.county(), zhao, wang));
      assertThat(delegations.stands(here.county(), wang, zhao)).isFalse();
      clock.advance(Duration.ofDays(1));
    }
    assertThat(days).containsExactly(false, false, true, true, true, false, false);
  }

  @Test
  void eitherOfTheTwoEndsItAndNobodyElse() {
    UUID zhao = account(here, "zhao");
    UUID first = give(actor("wang"), zhao, 0, 3);
    assertThatThrownBy(() -> delegations.end(actor("li"), first, Id.fresh()))
        .isInstanceOf(NotFound.class);

    delegations.end(actor("zhao"), first, Id.fresh());
    assertThat(delegations.stands(here.county(), zhao, account(here, "wang"))).isFalse();
    assertThatThrownBy(() -> delegations.end(actor("wang"), first, Id.fresh()))
        .isInstanceOf(Refusal.class);

    UUID second = give(actor("wang"), zhao, 0, 3);
    delegations.end(actor("wang"), second, Id.fresh());
    assertThat(delegations.stands(here.county(), zhao, account(here, "wang"))).isFalse();
  }

  @Test
  void oneAtATimeAndNotToSomebodyWhoIsAwayHimself() {
    give(actor("wang"), account(here, "zhao"), 0, 5);

    assertThatThrownBy(() -> give(actor("wang"), account(here, "li"), 5, 6))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> give(actor("zhao"), account(here, "wang"), 3, 4))
        .isInstanceOfSatisfying(
            Invalid.class, wrong -> assertThat(wrong.fields()).containsKey("delegate"));
    give(actor("wang"), account(here, "li"), 6, 7);
  }

  @Test
  void wrongDaysAreTold() {
    UUID zhao = account(here, "zhao");
    assertThatThrownBy(() -> give(actor("wang"), zhao, -1, 3)).hasMessageContaining("since");
    assertThatThrownBy(() -> give(actor("wang"), zhao, 3, 2)).hasMessageContaining("until");
    assertThatThrownBy(() -> give(actor("wang"), zhao, 0, 91)).hasMessageContaining("until");
    assertThatThrownBy(
            () ->
                delegations.give(
                    actor("wang"), new DelegationForm(zhao.toString(), "tomorrow", ""), Id.fresh()))
        .isInstanceOfSatisfying(
            Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("since", "until"));
  }

  private Neighbours neighbours() {
    Neighbours made = beans.createBean(Neighbours.class);
    made.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
    made.chief(PostKind.GRID_CHIEF, "赵淑芬", "zhao");
    made.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "li");
    made.member(OrganisationKind.STREET_DESK, "街道小孙", "street");
    made.member(OrganisationKind.COUNTY_DESK, "县里小周", "county");
    made.member(OrganisationKind.PROPERTY_COMPANY, "安居小赵", "anju");
    return made;
  }

  // each on a day of its own, and not while the other one is away
  private boolean gives(Actor from, UUID to, int later) {
    try {
      give(from, to, later, later);
      return true;
    } catch (Invalid refused) {
      assertThat(refused.fields()).containsOnlyKeys("delegate");
      return false;
    }
  }

  private UUID give(Actor from, UUID to, int since, int until) {
    LocalDate today = Time.day(clock.instant());
    var form =
        new DelegationForm(
            to.toString(), today.plusDays(since).toString(), today.plusDays(until).toString());
    return delegations.give(from, form, Id.fresh());
  }

  private Actor actor(String login) {
    return accounts.actorOf(here.county(), account(here, login)).orElseThrow();
  }

  private UUID account(Neighbours where, String login) {
    return accounts.byLogin(where.county(), login).id();
  }
}
