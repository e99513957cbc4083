package org.linli.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.organisation.Appointment;
import org.linli.organisation.Post;
import org.linli.organisation.PostKind;
import org.linli.place.NewPlace;
import org.linli.place.PlaceKind;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;

/// 轮次测试 — what comes round is derived from plans, falls to who answers, and ends as it ended.
class RoundTests extends RoundHome {

  @Test
  void everyHouseholdHasItsDaysAheadAndTheChiefOwesThem() {
    save("VISIT", "WEEKLY", "5");

    assertThat(due(doors.getFirst())).containsExactly(day(3), day(10), day(17), day(24), day(31));
    assertThat(views.mine(chief, "").lines())
        .extracting(RoundPages.Line::name, RoundPages.Line::due, RoundPages.Line::state)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("2单元 101", day(3), "DUE"),
            org.assertj.core.groups.Tuple.tuple("2单元 102", day(3), "DUE"));
    assertThat(views.mine(community, "").lines()).isEmpty();
  }

  @Test
  void aLongListGoesOnWhereItEnded() {
    for (int door = 1; door <= 60; door++) {
      places.open(
          county,
          new NewPlace(walk.here().stairwell(), null, PlaceKind.HOUSEHOLD, "3" + door, null, 0, 0));
    }
    save("VISIT", "WEEKLY", "5");

    RoundPages.Mine first = views.mine(chief, "");
    RoundPages.Mine second = views.mine(chief, first.next());

    assertThat(first.lines()).hasSize(50);
    assertThat(second.lines()).hasSize(12);
    assertThat(second.next()).isEmpty();
    assertThat(second.lines())
        .extracting(RoundPages.Line::id)
        .doesNotContainAnyElementsOf(first.lines().stream().map(RoundPages.Line::id).toList());
  }

  @Test
  void whatIsDerivedAgainIsTheSame() {
    save("VISIT", "WEEKLY", "5");
    List<UUID> before = ids();

    plans.deriveAll(county.county());

    assertThat(ids()).isEqualTo(before).hasSize(10);
  }

  @Test
  void oneTapDoesARoundOnceAndNotBeforeItsWindow() {
    save("VISIT", "WEEKLY", "5");
    UUID first = views.mine(chief, "").lines().getFirst().id();
    UUID tx = Id.fresh();

    excuses.check(chief, first, tx);
    excuses.check(chief, first, tx);

    assertThat(state(first)).isEqualTo("DONE");
    assertThat(views.mine(chief, "").lines()).hasSize(1);
    refused(() -> excuses.check(chief, first, Id.fresh()), "ended");
    refused(() -> excuses.check(chief, next(first), Id.fresh()), "early");
    assertThat(acts(first)).containsExactly("RESOLVE HOLDER");
  }

  @Test
  void whatIsCountedFromTheLastTimeMovesWithIt() {
    save("VISIT", "EVERY_DAYS", "7");
    assertThat(due(doors.getFirst())).first().isEqualTo(day(7));

    clock.advance(Duration.ofDays(3));
    excuses.check(community, round(doors.getFirst(), day(7)), Id.fresh());

    assertThat(due(doors.getFirst())).containsExactly(day(10), day(17), day(24), day(31), day(38));
    assertThat(due(doors.getLast())).first().isEqualTo(day(7));
  }

  @Test
  void aWindowThatEndedIsMissedAndCounted() {
    save("VISIT", "WEEKLY", "5");
    excuses.check(chief, round(doors.getFirst(), day(3)), Id.fresh());

    clock.advance(Duration.ofDays(5));
    sweep.sweep(county.county());
    assertThat(views.mine(chief, "").lines())
        .filteredOn(line -> line.state().equals("OVERDUE"))
        .hasSize(1);
    clock.advance(Duration.ofDays(1));
    sweep.sweep(county.county());
    walk.settle();

    assertThat(state(round(doors.getLast(), day(3)))).isEqualTo("MISSED");
    assertThat(counted()).isEqualTo(Map.of("DONE", 1L, "IN_TIME", 1L, "MISSED", 1L));
    figures.rebuild(county.county());
    assertThat(counted()).isEqualTo(Map.of("DONE", 1L, "IN_TIME", 1L, "MISSED", 1L));
  }

  @Test
  void whenAChiefLeavesWhoStandsAboveOwesIt() {
    Actor grid = walk.here().chief(PostKind.GRID_CHIEF, "李秀兰");
    save("VISIT", "WEEKLY", "5");
    assertThat(views.mine(grid, "").lines()).isEmpty();

    Post post = posts.at(county.county(), walk.here().stairwell()).getFirst();
    Appointment held = posts.history(county.scope(), post.id()).getFirst();
    posts.end(county, held.id(), TODAY, "搬走", held.version());
    walk.settle();

    assertThat(views.mine(grid, "").lines()).hasSize(2);
  }

  @Test
  void aSilentPlaceSilencesWhatLiesBelowUntilItEnds() {
    save("VISIT", "WEEKLY", "5");

    UUID mute =
        mutes.mute(community, new MuteForm(walk.here().stairwell(), "EMPTY", null), Id.fresh());
    assertThat(ids()).isEmpty();
    assertThatThrownBy(
            () ->
                mutes.mute(
                    community, new MuteForm(walk.here().stairwell(), "EMPTY", null), Id.fresh()))
        .isInstanceOf(Invalid.class);
    mutes.unmute(community, mute, Id.fresh());

    assertThat(ids()).hasSize(10);
  }

  @Test
  void anExcuseNeedsAReasonAndOtherOnesWords() {
    save("VISIT", "WEEKLY", "5");
    UUID id = round(doors.getFirst(), day(3));

    wrong(() -> excuse(chief, id, "", ""), "reason");
    wrong(() -> excuse(chief, id, "OTHER", ""), "words");
    assertThatThrownBy(() -> excuse(stranger(), id, "AWAY", "")).isInstanceOf(NotFound.class);
    excuse(chief, id, "OTHER", "在女儿家过冬");

    assertThat(state(id)).isEqualTo("EXCUSED");
    refused(() -> excuse(chief, id, "AWAY", ""), "ended");
  }
}
