package org.linli.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.calendar.Calendars;
import org.linli.calendar.Pause;
import org.linli.category.Rung;
import org.linli.lifecycle.Limit;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.respite.RespiteForm;
import org.linli.respite.Respites;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 时钟旧病测试 — what people reported of the clocks of other systems, each told with our words, so that
/// it does not happen here.
@LinliTest
class ClockBugsTests {

  /// A Tuesday at ten in the morning.
  private static final Instant TUESDAY = Instant.parse("2026-11-24T02:00:00Z");

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MutableClock clock;
  @Autowired private Calendars calendars;
  @Autowired private Respites respites;
  @Autowired private Sweep sweep;
  @Autowired private JdbcClient jdbc;

  private Walk walk;
  private Actor chief;
  private String number;

  @BeforeEach
  void begin() {
    clock.set(TUESDAY);
    walk = Walk.begin(beans);
    chief = walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");
    number = walk.report("NOISE");
    walk.act(chief, number, MatterAction.TAKE, Brought.nothing());
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void glpi6902TimeSpentWaitingIsNotForgottenWhenTheLimitChanges() {
    Instant entered = item().enteredAt();
    UUID waited = ask("WAITING", "2", "");
    clock.advance(Duration.ofHours(4));
    respites.answer(walk.resident(), number, "三楼", Id.fresh());
    Pause stood = Pause.suspended(TUESDAY, clock.instant());
    Limit before = limit(entered, stood);

    limitFromTomorrow(1);
    clock.advance(Duration.ofDays(1));
    respites.decide(walk.community(), ask("EXTENSION", "1", ""), "GRANT", "", Id.fresh());

    assertThat(waited).isNotNull();
    assertThat(due())
        .isEqualTo(
            calendars
                .current()
                .dueAt(entered, before, List.of(stood, Pause.extended(Limit.workdays(1)))));
  }

  @Test
  void glpi15605ANewLimitCountsFromItsOwnBeginningAndThePromiseKeepsItsPauses() {
    ask("WAITING", "2", "");
    clock.advance(Duration.ofHours(4));
    respites.answer(walk.resident(), number, "三楼", Id.fresh());
    Instant promised = promise();

    walk.act(chief, number, MatterAction.PASS_UP, Brought.reason("要请物业来看"));

    assertThat(item().enteredAt()).isEqualTo(clock.instant());
    assertThat(due()).isEqualTo(workHours(clock.instant(), 4));
    assertThat(promise()).isEqualTo(promised);
    assertThat(passed(workdays(TUESDAY, 15), promised)).isEqualTo(passed(TUESDAY, clock.instant()));
  }

  @Test
  void glpi24481NothingIsViolatedWhileItIsPending() {
    Instant before = due();
    UUID asked = ask("SUSPENSION", "", "2026-12-24");
    respites.decide(walk.community(), asked, "GRANT", "", Id.fresh());
    clock.set(before.plus(Duration.ofDays(10)));

    sweep.sweep(walk.here().county());

    assertThat(item().late()).isFalse();
    assertThat(item().overdue()).isFalse();
    assertThat(item().soon()).isFalse();
    assertThat(item().rung()).isEqualTo(Rung.STAIRWELL_CHIEF);
  }

  @Test
  void glpi24481NothingIsViolatedWhileSomebodyDecidesWhatWasAskedInTime() {
    UUID asked = ask("EXTENSION", "1", "");
    clock.set(due().plus(Duration.ofHours(1)));
    sweep.sweep(walk.here().county());
    assertThat(item().late()).isFalse();

    respites.decide(walk.community(), asked, "REFUSE", "不缺时间", Id.fresh());
    sweep.sweep(walk.here().county());
    assertThat(item().late()).isTrue();
  }

  @Test
  void glpi1911WhoGetsItLaterHasHisOwnTime() {
    clock.set(due().minus(Duration.ofMinutes(10)));

    walk.act(chief, number, MatterAction.PASS_UP, Brought.reason("要请物业来看"));

    assertThat(due()).isEqualTo(workHours(clock.instant(), 4));
    assertThat(item().overdue()).isFalse();
    assertThat(item().soon()).isFalse();
  }

  @Test
  void glpi15429TheCalendarIsThatOfShanghaiWhereverTheMachineStands() {
    TimeZone usual = TimeZone.getDefault();
    Limit day = Limit.workdays(1);
    Instant here = calendars.reload().dueAt(TUESDAY, day, List.of());
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      assertThat(calendars.reload().dueAt(TUESDAY, day, List.of())).isEqualTo(here);
      ask("EXTENSION", "1", "");
      assertThat(item().overdue()).isFalse();
    } finally {
      TimeZone.setDefault(usual);
      calendars.reload();
    }
    assertThat(here).isEqualTo(Instant.parse("2026-11-25T02:00:00Z"));
  }

  @Test
  void zammad2082TheDueTimeIsThereWithEveryActAndNotWithTheNext() {
    Instant before = due();

    UUID waits = ask("WAITING", "1", "");
    assertThat(due()).isEqualTo(workdays(before, 1));
    clock.advance(Duration.ofMinutes(30));
    respites.answer(walk.resident(), number, "三楼", Id.fresh());
    assertThat(passed(before, due())).isEqualTo(Duration.ofMinutes(30));
    assertThat(waits).isNotNull();

    clock.advance(Duration.ofMinutes(30));
    walk.act(chief, number, MatterAction.FEED_BACK, Brought.note("劝好了"));
    assertThat(due()).isEqualTo(workdays(clock.instant(), 2));
  }

  @Test
  void zammad5177OneClockNeverOverrulesTheOther() {
    Instant promised = promise();
    Instant before = due();
    assertThat(before).isBefore(promised);

    respites.decide(walk.community(), ask("EXTENSION", "10", ""), "GRANT", "", Id.fresh());
    respites.decide(walk.community(), ask("EXTENSION", "10", ""), "GRANT", "", Id.fresh());

    assertThat(due()).isEqualTo(workdays(before, 20)).isAfter(promised);
    assertThat(promise()).isEqualTo(promised);
  }

  @Test
  void zammad3140WhatWasAnsweredDoesNotGrowLateForWhoAnswered() {
    Instant before = due();
    clock.set(before.minus(Duration.ofMinutes(1)));
    walk.act(chief, number, MatterAction.FEED_BACK, Brought.note("劝好了"));
    clock.set(before.plus(Duration.ofMinutes(1)));

    sweep.sweep(walk.here().county());

    assertThat(item().state()).isEqualTo(MatterState.AWAITING_CHECK);
    assertThat(item().late()).isFalse();
  }

  @Test
  void zammad2579WhetherItWasInTimeIsKeptWhenItIsClosed() {
    ask("WAITING", "1", "");
    clock.advance(Duration.ofHours(1));
    walk.act(chief, number, MatterAction.FEED_BACK, Brought.note("劝好了"));
    clock.advance(Duration.ofHours(1));
    walk.act(walk.community(), number, MatterAction.CLOSE_OUT, Brought.nothing());

    var row =
        jdbc.sql(
                """
                select closed_in_time, closed_at, promise_at from matter
                where county = ? and number = ?
                """)
            .params(walk.here().county(), number)
            .query()
            .singleRow();
    assertThat(row.get("closed_in_time")).isEqualTo(true);
    assertThat(row.get("closed_at")).isNotNull();
    var kept = Objects.requireNonNull(walk.matters().show(walk.community(), number).promise());
    assertThat(kept.broken()).isFalse();
    assertThat(passed(workdays(TUESDAY, 15), kept.at())).isEqualTo(Duration.ofHours(1));
  }

  private UUID ask(String kind, String workdays, String until) {
    var form = new RespiteForm(kind, workdays, until, "等一等", null);
    return respites.ask(chief, number, 1, form, Id.fresh());
  }

  // the limit the catalogue gives, told by the due time it led to
  private Limit limit(Instant entered, Pause stood) {
    for (int days = 1; days < 40; days++) {
      Limit limit = Limit.workdays(days);
      if (calendars.current().dueAt(entered, limit, List.of(stood)).equals(due())) {
        return limit;
      }
    }
    throw new AssertionError("the limit is not one of workdays");
  }

  private void limitFromTomorrow(int days) {
    String county = walk.here().county();
    jdbc.sql(
            """
            update category_limit set valid_until = date '2026-11-25'
            where county = ? and category = 'NOISE' and state = 'IN_HAND'
            """)
        .param(county)
        .update();
    jdbc.sql(
            """
            insert into category_limit (county, id, category, state, amount, unit, owner, valid_from)
            values (?, ?, 'NOISE', 'IN_HAND', ?, 'WORKDAYS', '测试', date '2026-11-25')
            """)
        .params(county, Id.fresh(), days)
        .update();
  }

  private MatterPages.Item item() {
    return walk.only(number);
  }

  private Instant due() {
    return Objects.requireNonNull(item().dueAt());
  }

  private Instant promise() {
    Actor county = walk.here().member(OrganisationKind.COUNTY_DESK);
    return Objects.requireNonNull(walk.matters().show(county, number).promise()).at();
  }

  private Instant workdays(Instant from, int days) {
    return calendars.current().dueAt(from, Limit.workdays(days), List.of());
  }

  private Instant workHours(Instant from, int hours) {
    return calendars.current().dueAt(from, Limit.workHours(hours), List.of());
  }

  private Duration passed(Instant from, Instant until) {
    return calendars.current().workingTimeBetween(from, until);
  }
}
