package org.linli.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.category.Rung;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.testing.LinliTest;
import org.linli.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 到期巡查测试 — what nobody takes goes up, what is overdue is late, and what holds on time is neither.
@LinliTest
class SweepTests {

  /// A Tuesday at ten in the morning.
  private static final Instant TUESDAY = Instant.parse("2026-11-24T02:00:00Z");

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MutableClock clock;
  @Autowired private Sweep sweep;
  @Autowired private MatterLists lists;
  @Autowired private Places places;

  private Walk walk;

  @BeforeEach
  void begin() {
    clock.set(TUESDAY);
    walk = Walk.begin(beans);
  }

  @AfterEach
  void realTimeAgain() {
    clock.reset();
  }

  @Test
  void whatNobodyTookGoesUpByItselfAndIsNotLateForThat() {
    walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");
    walk.here().chief(PostKind.GRID_CHIEF, "刘敏");
    String number = walk.report("NOISE");

    clock.advance(Duration.ofHours(3));
    sweep.sweep(walk.here().county());
    assertThat(walk.only(number).rung()).isEqualTo(Rung.STAIRWELL_CHIEF);
    clock.advance(Duration.ofHours(4));
    sweep.sweep(walk.here().county());

    var item = walk.only(number);
    assertThat(item.rung()).isEqualTo(Rung.GRID_CHIEF);
    assertThat(item.holder()).isEqualTo("刘敏");
    assertThat(item.late()).isFalse();
    assertThat(item.overdue()).isFalse();
    var story = walk.matters().show(walk.community(), number).story();
    assertThat(story.getLast().action()).isEqualTo(MatterAction.PASS_UP);
    assertThat(story.getLast().part()).isEqualTo("SYSTEM");
  }

  @Test
  void theDeskThatLetsTheTimePassIsLateAndTheListSaysSo() {
    String number = walk.report("SUGGESTION");

    clock.advance(Duration.ofDays(1));
    sweep.sweep(walk.here().county());

    var item = walk.only(number);
    assertThat(item.overdue()).isTrue();
    assertThat(item.late()).isTrue();
    assertThat(numbers(walk.community(), MatterLists.View.OVERDUE)).containsExactly(number);
    assertThat(lists.countsFor(walk.community()))
        .isEqualTo(new MatterLists.Counts(1, 1, 1, 1, 0, 0));
  }

  @Test
  void theWeekendDoesNotCount() {
    clock.set(Instant.parse("2026-11-27T08:30:00Z"));
    String number = walk.report("SUGGESTION");

    assertThat(walk.only(number).dueAt())
        .isBetween(Instant.parse("2026-11-30T00:00:00Z"), Instant.parse("2026-11-30T04:00:00Z"));
  }

  @Test
  void everybodySeesWhatHeOwesAndTheDeskWhatOthersOwe() {
    Actor chief = walk.here().chief(PostKind.STAIRWELL_CHIEF, "王建国");
    String light = walk.report("STAIR_LIGHT");
    String idea = walk.report("SUGGESTION");

    assertThat(lists.owed(chief, 10)).extracting(MatterLists.Line::number).containsExactly(light);
    assertThat(lists.owed(chief, 10).getFirst().text()).isEqualTo("请来看看");
    assertThat(numbers(walk.community(), MatterLists.View.OWED)).containsExactly(idea);
    assertThat(numbers(walk.community(), MatterLists.View.ALL))
        .containsExactlyInAnyOrder(light, idea);
    assertThat(numbers(walk.community(), MatterLists.View.WAITING)).containsExactly(light);
    assertThat(numbers(walk.community(), MatterLists.View.NEW)).containsExactly(idea);
    var desk = lists.countsFor(walk.community());
    assertThat(List.of(desk.owed(), desk.fresh(), desk.waiting(), desk.toCheck()))
        .containsExactly(1, 1, 1, 0);
    var own = lists.countsFor(chief);
    assertThat(List.of(own.owed(), own.fresh(), own.waiting(), own.toCheck()))
        .containsExactly(1, 1, 0, 0);
    Actor company = walk.here().member(OrganisationKind.PROPERTY_COMPANY);
    assertThat(lists.owed(company, 10)).isEmpty();
    walk.act(chief, light, MatterAction.PASS_UP, Brought.reason("要换灯"));
    assertThat(lists.owed(company, 10).getFirst().text()).isEqualTo("请来看看");
    assertThat(lists.mine(walk.resident(), 10))
        .extracting(MatterLists.Line::number)
        .containsExactlyInAnyOrder(idea, light);
    assertThat(lists.openAt(walk.community(), List.of(walk.here().stairwell()), 10)).hasSize(2);
    // an estate refers to its buildings
    String estate = walk.here().path(PlaceKind.ESTATE);
    List<String> extent = places.extent(walk.here().county(), estate);
    assertThat(lists.openAt(walk.community(), extent, 10)).hasSize(2);
    assertThat(lists.openAt(walk.community(), List.of(estate), 10)).isEmpty();
  }

  private List<String> numbers(Actor actor, MatterLists.View view) {
    return lists.inbox(actor, MatterLists.Filter.of(view), null).lines().stream()
        .map(MatterLists.Line::number)
        .toList();
  }
}
