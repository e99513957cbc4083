package org.linli.respite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.calendar.Calendars;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterPages;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 缓办与时钟测试 — what an extension, a suspension and a wait do to the clock of the item and to the
/// promise.
@LinliTest
class RespiteClockTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MutableClock clock;
  @Autowired private Calendars calendars;
  @Autowired private Respites respites;
  @Autowired private RespiteViews views;
  @Autowired private RespiteEnds ends;
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
  void aGrantedExtensionIsAddedToTheDueTime() {
    Instant before = stair.due();
    UUID asked = stair.ask(stair.chief, "EXTENSION", "2", "");
    assertThat(stair.item().asked()).isTrue();
    assertThat(stair.due()).isEqualTo(before);

    respites.decide(stair.walk.community(), asked, "GRANT", "", Id.fresh());

    assertThat(stair.due()).isEqualTo(stair.later(before, 2));
    assertThat(stair.item().asked()).isFalse();
    assertThat(stair.item().reasoning())
        .extracting(MatterPages.Sentence::key)
        .contains("calendar.reason.extended.WORKDAYS");
  }

  @Test
  void aSuspensionStopsTheItemAndThePromise() {
    Instant before = stair.due();
    Instant promised = stair.promise();
    UUID asked = stair.ask(stair.chief, "SUSPENSION", "", "2026-12-08");
    clock.advance(Duration.ofHours(1));
    Instant from = clock.instant();
    stair.grant(stair.walk.community(), asked);

    Duration stood =
        calendars.current().workingTimeBetween(from, Instant.parse("2026-12-08T16:00:00Z"));
    assertThat(stair.passed(before, stair.due())).isEqualTo(stood);
    assertThat(stair.passed(promised, stair.promise())).isEqualTo(stood);

    clock.advance(Duration.ofDays(2));
    respites.end(stair.chief, asked, Id.fresh());
    assertThat(stair.passed(before, stair.due()))
        .isEqualTo(calendars.current().workingTimeBetween(from, clock.instant()));
    assertThat(stair.item().pausedUntil()).isNull();
    assertThat(stair.only().state()).isEqualTo("OVER");
  }

  @Test
  void anExtensionIsNothingToTheResident() {
    Instant promised = stair.promise();

    stair.grant(stair.walk.community(), stair.ask(stair.chief, "EXTENSION", "5", ""));

    assertThat(stair.promise()).isEqualTo(promised);
  }

  @Test
  void waitingNeedsNobodyAndEndsWithTheAnswer() {
    Instant before = stair.due();
    stair.ask(stair.chief, "WAITING", "3", "");
    assertThat(stair.item().pausedUntil()).isNotNull();
    assertThat(views.waiting(stair.walk.community()).lines()).isEmpty();
    clock.advance(Duration.ofHours(4));

    assertThatThrownBy(() -> respites.answer(stair.chief, stair.number, "在三楼", Id.fresh()))
        .isInstanceOf(NotFound.class);
    respites.answer(stair.walk.resident(), stair.number, "在三楼", Id.fresh());

    assertThat(stair.passed(before, stair.due()))
        .isEqualTo(calendars.current().workingTimeBetween(Stair.TUESDAY, clock.instant()));
    assertThat(stair.only().answer()).isEqualTo("在三楼");
    Stair.refused(
        () -> respites.answer(stair.walk.resident(), stair.number, "还有", Id.fresh()), "noWaiting");
  }

  @Test
  void waitingEndsByItself() {
    stair.ask(stair.chief, "WAITING", "2", "");
    Instant planned = stair.due();
    clock.set(Objects.requireNonNull(stair.item().pausedUntil()).plusSeconds(90));

    ends.sweep(stair.walk.here().county());

    assertThat(stair.only().state()).isEqualTo("OVER");
    assertThat(stair.due()).isEqualTo(planned);
    assertThat(stair.item().pausedUntil()).isNull();
  }

  @Test
  void whatMovesOnLeavesBehindWhatWasAsked() {
    UUID asked = stair.ask(stair.chief, "EXTENSION", "2", "");
    clock.advance(Duration.ofMinutes(5));
    stair.walk.act(stair.chief, stair.number, MatterAction.FEED_BACK, Brought.note("灯亮了"));

    assertThat(stair.only().state()).isEqualTo("WITHDRAWN");
    Stair.refused(() -> stair.grant(stair.walk.community(), asked), null);
    clock.advance(Duration.ofMinutes(5));
    stair.walk.act(stair.walk.community(), stair.number, MatterAction.REDO, Brought.reason("还是不亮"));
    assertThat(stair.item().asked()).isFalse();

    stair.ask(stair.chief, "WAITING", "2", "");
    Instant promised = stair.promise();
    clock.advance(Duration.ofMinutes(5));
    stair.walk.act(stair.chief, stair.number, MatterAction.FEED_BACK, Brought.note("这次亮了"));
    assertThat(stair.item().pausedUntil()).isNull();
    assertThat(stair.promise()).isBefore(promised);
  }
}
