package org.linli.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.linli.matter.Categories.Category;
import org.linli.matter.MatterState;

/// 样例在办 — some three hundred matters of the large county that are still open, dated from the first
/// start: most within their time, some soon due, some overdue.
final class Fringe {

  private static final int LONGEST = 3000;

  private final Setting setting;
  private final Inventing inventing;
  private final Instant now;

  Fringe(Setting setting, Instant now) {
    this.setting = setting;
    this.inventing = new Inventing(setting);
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
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
            case DISPATCHED -> dispatched(dice);
            case IN_HAND -> inHand(dice, i);
            case AWAITING_CHECK, CLOSED, CONFIRMED, REJECTED, VOID -> awaiting(dice);
          });
    }
  }

  // only what the desk looks at first stays here; the rest is routed at once
  private Walk reported(Dice dice, int index) {
    int minutes = index % 6 == 0 ? dice.between(1500, 2900) : dice.between(3, 100);
    return report(dice, false, ago(minutes));
  }

  private Walk accepted(Dice dice, int index) {
    int minutes = index % 5 == 0 ? dice.between(1600, 3000) : dice.between(20, 200);
    Walk walk = report(dice, false, ago(minutes + dice.between(10, 90)));
    walk.accept(walk.first(), walk.first().hands().actor(), "DESK", ago(minutes));
    return walk;
  }

  // what nobody takes goes up by itself, so that none of these is older than the time for taking
  private Walk dispatched(Dice dice) {
    Walk walk = report(dice, true, ago(dice.between(2, 200)));
    course(dice, walk).begin(walk.first());
    return walk;
  }

  private Walk inHand(Dice dice, int index) {
    int part =
        index % 9 == 0
            ? dice.between(104, 150)
            : index % 6 == 0 ? dice.between(80, 97) : dice.between(4, 70);
    Category category = category(dice, index % 7 != 0);
    Walk walk = taken(dice, category, part);
    Piece piece = walk.first();
    Instant between =
        piece.entered.plusSeconds(Duration.between(piece.entered, now).toSeconds() / 2);
    if (dice.chance(45)) {
      walk.handle(piece, between, setting.phrases().of(dice, category.code(), "note"));
    }
    return walk;
  }

  private Walk awaiting(Dice dice) {
    Category category = category(dice, !dice.chance(15));
    Walk walk = taken(dice, category, dice.between(30, 95));
    long minutes = dice.between(5, dice.chance(20) ? 4000 : 500);
    Instant done = now.minus(Duration.ofMinutes(minutes));
    Instant at = done.isAfter(walk.last()) ? done : walk.last().plusSeconds(60);
    walk.feedBack(walk.first(), at, setting.phrases().of(dice, category.code(), "done"));
    return walk;
  }

  // taken so long ago that this part (percent) of the time given has passed
  private Walk taken(Dice dice, Category category, int part) {
    Instant entered = entered(category, part);
    Instant opened = entered.minus(Duration.ofMinutes(dice.between(15, 150)));
    Walk walk = inventing.report(dice, category, opened);
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

  private Walk report(Dice dice, boolean direct, Instant at) {
    return inventing.report(dice, category(dice, direct), at);
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
    return now.minus(Duration.ofMinutes(minutes));
  }
}
