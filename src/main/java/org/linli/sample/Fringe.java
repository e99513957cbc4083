package org.linli.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.category.Category;
import org.linli.matter.MatterState;
import org.linli.place.PlaceKind;

/// 样例在办 — some three hundred matters of the large county that are still open, dated from the first
/// start: most within their time, some soon due, some overdue. Every fourth lies around the people
/// whose accounts are shown, so that each of them finds work on the first day.
final class Fringe {

  private static final int LONGEST = 3000;

  private final Setting setting;
  private final Inventing inventing;
  private final Instant now;
  private final Map<Integer, Spot> shown;

  Fringe(Setting setting, Instant now) {
    this.setting = setting;
    this.inventing = new Inventing(setting);
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
    this.shown = shown(setting.county());
  }

  /// True where the people with the shown accounts work: these matters have photos.
  boolean shown(Walk walk) {
    return shown.values().stream().anyMatch(area -> area.covers(walk.place));
  }

  // of twenty matters the first lie here: fewest in the one stairwell, most in the community
  private static Map<Integer, Spot> shown(County county) {
    Layout layout = county.layout();
    Spot stairwell = county.staff().shown("stairwell").place();
    Spot building = above(layout, PlaceKind.BUILDING, stairwell);
    Spot grid = above(layout, PlaceKind.GRID, stairwell);
    Spot community = above(layout, PlaceKind.COMMUNITY, stairwell);
    return Map.of(0, stairwell, 1, building, 2, grid, 3, community, 4, community);
  }

  private static Spot above(Layout layout, PlaceKind kind, Spot place) {
    return layout.of(kind).stream().filter(p -> p.covers(place)).findFirst().orElseThrow();
  }

  List<Walk> all() {
    List<Walk> walks = new ArrayList<>();
    add(walks, MatterState.REPORTED, 30);
    add(walks, MatterState.ACCEPTED, 20);
    add(walks, MatterState.DISPATCHED, 70);
    add(walks, MatterState.IN_HAND, 130);
    add(walks, MatterState.AWAITING_CHECK, 50);
    return walks;
  }

  private void add(List<Walk> walks, MatterState state, int count) {
    for (int i = 0; i < count; i++) {
      Dice dice = new Dice(setting.county().district().county(), state.name(), String.valueOf(i));
      walks.add(
          switch (state) {
            case REPORTED -> reported(dice, i);
            case ACCEPTED -> accepted(dice, i);
            case DISPATCHED -> dispatched(dice, i);
            case IN_HAND -> inHand(dice, i);
            case AWAITING_CHECK, MERGED, CLOSED, CONFIRMED, REJECTED, VOID -> awaiting(dice, i);
          });
    }
  }

  // only what the desk looks at first stays here; the rest is routed at once
  private Walk reported(Dice dice, int index) {
    int minutes = index % 6 == 0 ? dice.between(1500, 2900) : dice.between(3, 100);
    return report(dice, index, false, ago(minutes));
  }

  private Walk accepted(Dice dice, int index) {
    int minutes = index % 5 == 0 ? dice.between(1600, 3000) : dice.between(20, 200);
    Walk walk = report(dice, index, false, ago(minutes + dice.between(10, 90)));
    walk.accept(walk.first(), walk.first().hands().actor(), "DESK", ago(minutes));
    return walk;
  }

  // what nobody takes goes up by itself, so that none of these is older than the time for taking
  private Walk dispatched(Dice dice, int index) {
    Walk walk = report(dice, index, true, ago(dice.between(2, 200)));
    course(dice, walk).begin(walk.first());
    return walk;
  }

  private Walk inHand(Dice dice, int index) {
    int part =
        index % 9 == 0
            ? dice.between(104, 150)
            : index % 6 == 0 ? dice.between(80, 97) : dice.between(4, 70);
    Category category = category(dice, index % 7 != 0);
    Walk walk = taken(dice, index, category, part);
    Piece piece = walk.first();
    Instant between =
        piece.entered.plusSeconds(Duration.between(piece.entered, now).toSeconds() / 2);
    if (dice.chance(45)) {
      walk.handle(piece, after(walk, between), setting.phrases().of(dice, category.code(), "note"));
    }
    return walk;
  }

  private Walk awaiting(Dice dice, int index) {
    Category category = category(dice, !dice.chance(15));
    Walk walk = taken(dice, index, category, dice.between(30, 95));
    long minutes = dice.between(5, dice.chance(20) ? 4000 : 500);
    Instant done = now.minus(Duration.ofMinutes(minutes));
    walk.feedBack(
        walk.first(), after(walk, done), setting.phrases().of(dice, category.code(), "done"));
    return walk;
  }

  // taken so long ago that this part (percent) of the time given has passed
  private Walk taken(Dice dice, int index, Category category, int part) {
    Instant entered = Hours.awake(entered(category, part));
    Instant opened = Hours.awake(entered.minus(Duration.ofMinutes(dice.between(15, 150))));
    Walk walk = report(dice, index, category, opened);
    Piece piece = walk.first();
    if (category.direct()) {
      course(dice, walk).begin(piece);
    } else {
      Hands desk = piece.hands();
      walk.accept(piece, desk.actor(), "DESK", opened.plusSeconds(240));
      Hands to = setting.answers().first(walk.place, category.ladder());
      walk.dispatch(piece, to, desk.actor(), "DESK", opened.plusSeconds(420));
    }
    walk.take(piece, entered);
    return walk;
  }

  // working days lie unevenly in a week, so the moment is looked for backwards from now
  private Instant entered(Category category, int part) {
    Instant entered = now.minus(Duration.ofMinutes(10));
    for (int step = 0; step < LONGEST; step++) {
      Instant due = setting.hours().due(category.code(), MatterState.IN_HAND, entered);
      long given = due == null ? 3600 : Duration.between(entered, due).toSeconds();
      if (Duration.between(entered, now).toSeconds() * 100 >= given * part) {
        return entered;
      }
      entered = entered.minus(Duration.ofMinutes(40));
    }
    return entered;
  }

  private Walk report(Dice dice, int index, boolean direct, Instant at) {
    return report(dice, index, category(dice, direct), at);
  }

  private Walk report(Dice dice, int index, Category category, Instant at) {
    Spot area = shown.get(index % 20);
    return area == null
        ? inventing.report(dice, category, at)
        : inventing.report(dice, category, at, area);
  }

  private Category category(Dice dice, boolean direct) {
    if (!direct && dice.chance(30)) {
      return setting.category(dice.chance(75) ? Batch.DISPUTE : Batch.PETITION);
    }
    Category category;
    do {
      category = inventing.category(dice, now);
    } while (category.direct() != direct);
    return category;
  }

  private Course course(Dice dice, Walk walk) {
    return new Course(setting.hours(), setting.answers(), setting.phrases(), dice, walk, 0);
  }

  private Instant ago(int minutes) {
    return Hours.awake(now.minus(Duration.ofMinutes(minutes)));
  }

  private static Instant after(Walk walk, Instant at) {
    Instant awake = Hours.awake(at);
    return awake.isAfter(walk.last()) ? awake : walk.last().plusSeconds(60);
  }
}
