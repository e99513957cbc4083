package org.linli.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.figure.Figures;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.Walk;
import org.linli.organisation.OrganisationKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.linli.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.MessageSource;

/// 三率测试 — what an organisation did is counted for it, every number opens its items, a formula holds
/// from its day on, and an appeal takes an item out.
@LinliTest
class RatesTests {

  private static final Instant TUESDAY = Instant.parse("2026-11-24T02:00:00Z");

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MutableClock clock;
  @Autowired private MessageSource messages;
  @Autowired private RateViews views;
  @Autowired private CaseViews cases;
  @Autowired private Appeals appeals;
  @Autowired private AppealViews appealViews;
  @Autowired private Figures figures;
  private Walk walk;
  private Words words;
  private Actor desk;
  private Actor company;
  private Actor county;

  @BeforeEach
  void begin() {
    clock.set(TUESDAY);
    walk = Walk.begin(beans);
    words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    desk = walk.community();
    company = walk.here().member(OrganisationKind.PROPERTY_COMPANY);
    county = walk.here().member(OrganisationKind.COUNTY_DESK);
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void whatACompanyDidCountsForTheCompanyAndWhatADeskDidForTheDesk() {
    String number = dispatched();
    act(company, number, MatterAction.TAKE, Brought.nothing());
    act(company, number, MatterAction.FEED_BACK, Brought.note("修好了"));
    act(desk, number, MatterAction.REDO, Brought.reason("还在漏"));
    act(company, number, MatterAction.FEED_BACK, Brought.note("又修了一遍"));
    act(desk, number, MatterAction.CLOSE_OUT, Brought.nothing());
    walk.matters()
        .move(
            walk.resident(),
            number,
            0,
            MatterAction.RATE,
            Brought.rating(5, true, ""),
            Id.fresh(),
            -1);

    assertThat(counts(own()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("TAKEN", 1L),
                Map.entry("TAKEN_IN_TIME", 1L),
                Map.entry("HANDLED", 2L),
                Map.entry("HANDLED_IN_TIME", 2L),
                Map.entry("REDONE", 1L),
                Map.entry("CLOSED", 1L),
                Map.entry("CLOSED_IN_TIME", 1L),
                Map.entry("ASKED", 1L),
                Map.entry("SOLVED", 1L),
                Map.entry("RATED", 1L),
                Map.entry("SATISFIED", 1L)));
    assertThat(counts("r:COMMUNITY_DESK"))
        .containsEntry("CHECKED", 2L)
        .containsEntry("CHECKED_IN_TIME", 2L)
        .doesNotContainKey("HANDLED");
  }

  @Test
  void everyNumberOpensExactlyItsItems() {
    String one = dispatched();
    act(company, one, MatterAction.TAKE, Brought.nothing());
    String two = dispatched();
    clock.set(TUESDAY.plus(Duration.ofDays(3)));
    act(company, two, MatterAction.TAKE, Brought.nothing());
    walk.settle();
    figures.rebuild(desk.county());

    for (Counter counter : Counter.values()) {
      for (String slice : List.of("", own())) {
        var list = cases.list(desk, asked(slice, counter.name()), words);
        assertThat(list.lines()).as(counter + slice).hasSize((int) list.number());
      }
    }
    var late = cases.list(desk, asked(own(), "TAKEN"), words);
    assertThat(late.lines().stream().map(RatePages.Line::number)).containsExactly(two, one);
    assertThat(cases.list(desk, asked(own(), "TAKEN,MISSED"), words).number()).isEqualTo(2);
    assertThat(cases.list(desk, asked(own(), "TAKEN_IN_TIME"), words).lines())
        .extracting(RatePages.Line::number)
        .containsExactly(one);
    var held = cases.list(desk, asked(own(), "IN_HAND"), words);
    assertThat(held.number()).isEqualTo(2);
    assertThat(held.lines()).hasSize(2);
  }

  @Test
  void whatIsSentBackIsMisdirectedOrShirkedByWhoGetsItNext() {
    String shirked = dispatched();
    act(company, shirked, MatterAction.SEND_BACK, Brought.reason("不归我管"));
    act(desk, shirked, MatterAction.DISPATCH, Brought.assignee(target()));
    String misdirected = dispatched();
    act(company, misdirected, MatterAction.SEND_BACK, Brought.reason("不归我管"));
    act(desk, misdirected, MatterAction.DISPATCH, Brought.assignee("STREET_DESK"));

    assertThat(counts(own())).containsEntry("RETURNED", 2L).containsEntry("SHIRKED", 1L);
    assertThat(counts("")).containsEntry("MISDIRECTED", 1L);
    assertThat(counts(own())).doesNotContainKey("MISDIRECTED");
  }

  @Test
  void aGrantedAppealTakesTheItemOutOfTheCount() {
    String number = dispatched();
    act(company, number, MatterAction.TAKE, Brought.nothing());
    assertThat(counts(own())).containsEntry("TAKEN", 1L);

    UUID appeal = appeals.ask(company, number, 1, "当天停电", Id.fresh());
    assertThat(show(own()).total().provisional()).isTrue();
    assertThatThrownBy(() -> appeals.ask(company, number, 1, "再说一遍", Id.fresh()))
        .isInstanceOfSatisfying(
            RateRefused.class, e -> assertThat(e.key()).isEqualTo("rate.refused.open"));
    assertThatThrownBy(() -> appeals.decide(county, appeal, "GRANT", "", Id.fresh()))
        .isInstanceOf(Invalid.class);
    appeals.decide(county, appeal, "GRANT", "属实", Id.fresh());

    assertThat(counts(own())).isEmpty();
    assertThat(show(own()).total().provisional()).isFalse();
    assertThat(appealViews.around(county, number).lines().getFirst().decision()).isEqualTo("属实");
  }

  @Test
  void anAppealComesInTimeAndFromWhomItCountsFor() {
    String number = dispatched();
    act(company, number, MatterAction.TAKE, Brought.nothing());
    Actor street = walk.here().member(OrganisationKind.STREET_DESK);
    assertThatThrownBy(() -> appeals.ask(street, number, 1, "不归我管", Id.fresh()))
        .isInstanceOfSatisfying(
            RateRefused.class, e -> assertThat(e.key()).isEqualTo("rate.refused.notCounted"));
    clock.set(TUESDAY.plus(Duration.ofDays(31)));
    assertThatThrownBy(() -> appeals.ask(company, number, 1, "当天停电", Id.fresh()))
        .isInstanceOfSatisfying(
            RateRefused.class, e -> assertThat(e.key()).isEqualTo("rate.refused.late"));
  }

  @Test
  void aMemberOfAnOrganisationSeesItAloneAndADeskOnlyItsPlaces() {
    String number = dispatched();
    act(company, number, MatterAction.TAKE, Brought.nothing());

    assertThat(show(company, asked("", "")).slice()).isEqualTo(own());
    assertThatThrownBy(() -> show(company, asked("r:GRID_CHIEF", ""))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> show(company, asked("o:" + Id.fresh(), "")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> show(desk, at(desk.county()))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> show(desk, asked("x' or true", ""))).isInstanceOf(NotFound.class);
  }

  @Test
  void foldedIsRebuilt() {
    String number = dispatched();
    act(company, number, MatterAction.TAKE, Brought.nothing());
    String other = dispatched();
    act(company, other, MatterAction.SEND_BACK, Brought.reason("不归我管"));
    walk.settle();
    var folded = show(county, asked("", ""));

    figures.rebuild(county.county());

    assertThat(show(county, asked("", "")).counters()).isEqualTo(folded.counters());
    assertThat(folded.counters().stream().mapToLong(RatePages.Counted::value).sum()).isPositive();
  }

  private String dispatched() {
    String number = walk.report("NOISE");
    act(desk, number, MatterAction.DISPATCH, Brought.assignee(target()));
    return number;
  }

  private void act(Actor actor, String number, MatterAction action, Brought brought) {
    walk.act(actor, number, action, brought);
  }

  private String target() {
    return "organisation:" + company.scope().organisations().iterator().next();
  }

  private String own() {
    return "o:" + company.scope().organisations().iterator().next();
  }

  private Map<String, Long> counts(String slice) {
    return show(slice).counters().stream()
        .filter(counted -> counted.value() != 0)
        .collect(Collectors.toMap(RatePages.Counted::code, RatePages.Counted::value));
  }

  private RatePages.Show show(String slice) {
    walk.settle();
    figures.fold(desk.county());
    return show(desk, asked(slice, ""));
  }

  private RatePages.Show show(Actor actor, Asked asked) {
    return views.show(actor, asked, views.months(asked), words);
  }

  private static Asked asked(String slice, String counter) {
    return new Asked("", "2026-11", "2026-12", "", slice, counter, "");
  }

  private static Asked at(String place) {
    return new Asked(place, "", "", "", "", "", "");
  }
}
