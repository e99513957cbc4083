package org.linli.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linli.category.Category;
import org.linli.category.Rung;

/// 样例经过 — takes one matter through its life by chance: most in time, some late, passed up, sent
/// back, redone, refused, reopened.
final class Course {

  private final Hours hours;
  private final Answers answers;
  private final Phrases phrases;
  private final Dice dice;
  private final Walk walk;
  private final Category category;
  private final int haste;

  /// @param haste 0 = as it comes; more = quicker and straighter, for what must end by a day
  Course(Hours hours, Answers answers, Phrases phrases, Dice dice, Walk walk, int haste) {
    this.hours = hours;
    this.answers = answers;
    this.phrases = phrases;
    this.dice = dice;
    this.walk = walk;
    this.category = walk.category;
    this.haste = haste;
  }

  /// The whole life until it is closed, or refused where that is allowed.
  void whole(boolean mayBeRefused) {
    Piece piece = walk.first();
    if (mayBeRefused && !category.direct() && dice.chance(7)) {
      walk.reject(piece, work(share(piece)), phrase("reject"));
      return;
    }
    begin(piece);
    handled(piece);
    closed(piece);
    boolean again = haste < 2 && dice.chance(3);
    if (again) {
      Instant at = day(walk.last().plus(Duration.ofHours(dice.between(5, 70))));
      walk.reopen(piece, at, phrase("reopen"));
      send(piece);
      handled(piece);
      closed(piece);
    }
    answer(piece, again);
    if (!category.aboutPersons() && dice.chance(7)) {
      walk.release(
          work(walk.last().plus(Duration.ofHours(dice.between(1, 30)))), phrase("released"));
    }
  }

  /// Accepted and sent to somebody.
  void begin(Piece piece) {
    if (category.direct()) {
      Instant at = walk.opened.plusSeconds(dice.between(1, 3));
      walk.accept(piece, Walk.NOBODY, "SYSTEM", at);
      Hands first = answers.first(walk.place, category.ladder());
      walk.dispatch(piece, first, Walk.NOBODY, "SYSTEM", at);
    } else {
      Hands desk = answers.desk(walk.place);
      walk.accept(piece, desk.actor(), "DESK", work(share(piece)));
      send(piece);
    }
  }

  /// Taken by whoever it was sent to, or gone up because nobody took it.
  void taken(Piece piece) {
    if (haste < 2 && dice.chance(5) && piece.rung.compareTo(Rung.COMMUNITY_DESK) < 0) {
      Hands above = answers.above(walk.place, category.ladder(), piece.rung);
      Instant due = piece.due;
      if (above != null && due != null) {
        walk.passUp(piece, above, true, due.plusSeconds(dice.between(20, 280)), null);
      }
    }
    if (haste < 1 && dice.chance(3) && piece.rung != Rung.COMMUNITY_DESK) {
      walk.sendBack(piece, at(piece), phrase("back"));
      send(piece);
    }
    walk.take(piece, at(piece));
  }

  /// In hand until it is fed back; may go up first.
  void handled(Piece piece) {
    taken(piece);
    int up = piece.rung.compareTo(Rung.GRID_CHIEF) <= 0 ? 24 : 4;
    if (haste < 2 && dice.chance(up)) {
      Hands above = answers.above(walk.place, category.ladder(), piece.rung);
      if (above != null) {
        walk.passUp(piece, above, false, at(piece), phrase("up"));
        taken(piece);
      }
    }
    int visits = haste > 0 ? 0 : dice.weighted(60, 28, 12);
    Instant end = at(piece);
    for (int i = 1; i <= visits; i++) {
      Instant visit =
          piece.entered.plus(
              Duration.between(piece.entered, end).dividedBy(visits + 1).multipliedBy(i));
      visit = snapped(piece, visit);
      if (visit.isBefore(end) && !visit.isBefore(walk.last())) {
        walk.handle(piece, visit, phrase("note"));
      }
    }
    walk.feedBack(piece, end, phrase("done"));
  }

  private void closed(Piece piece) {
    if (haste < 1 && dice.chance(6)) {
      walk.redo(piece, work(share(piece)), phrase("redo"));
      walk.feedBack(piece, at(piece), phrase("done"));
    }
    walk.closeOut(piece, work(share(piece)), dice.chance(50) ? phrase("check") : null);
  }

  private void answer(Piece piece, boolean reopened) {
    if (walk.reporter == null) {
      return;
    }
    Instant at = day(walk.last().plus(Duration.ofMinutes(dice.between(20, 2600))));
    if (reopened || dice.chance(45)) {
      walk.confirm(piece, at);
    }
    if (dice.chance(42)) {
      int stars = 5 - dice.weighted(60, 26, 8, 4, 2);
      boolean solved = stars > 2;
      String words = stars > 3 && dice.chance(40) ? phrase("rate") : null;
      walk.rate(stars, solved, day(walk.last().plusSeconds(dice.between(30, 4000))), words);
    }
  }

  /// Sent on by the desk: down the ladder, or to a department.
  private void send(Piece piece) {
    Hands desk = answers.desk(walk.place);
    Hands to = answers.first(walk.place, category.ladder());
    if (category.code().equals("PETITION") && dice.chance(55)) {
      Hands street = answers.at(walk.place, Rung.STREET_DESK);
      to = street == null ? to : street;
    } else if (!category.aboutPersons() && dice.chance(14)) {
      to = answers.department(dice);
    }
    walk.dispatch(piece, to, desk.actor(), "DESK", work(share(piece)));
  }

  // when the holder makes his move: mostly well before the due time, at hours he is about
  private Instant at(Piece piece) {
    return snapped(piece, share(piece));
  }

  private Instant snapped(Piece piece, Instant at) {
    return piece.hands().isDesk() || piece.rung == Rung.DEPARTMENT ? work(at) : day(at);
  }

  // some part of the time that is given, six times in a hundred more than all of it
  private Instant share(Piece piece) {
    Instant due = piece.due;
    long given = due == null ? 3600 : Duration.between(piece.entered, due).toSeconds();
    int percent = dice.between(8, 75) / (1 + haste * haste * 3);
    if (haste == 0 && dice.chance(6)) {
      percent = dice.between(105, 190);
    }
    return piece.entered.plusSeconds(Math.max(40, given * percent / 100));
  }

  private Instant work(Instant at) {
    return notBefore(hours.atWork(at, dice));
  }

  private Instant day(Instant at) {
    return notBefore(hours.byDay(at, dice));
  }

  private Instant notBefore(Instant at) {
    // the journal keeps microseconds; whole seconds come out of the database as they went in
    Instant whole = at.truncatedTo(ChronoUnit.SECONDS);
    return whole.isAfter(walk.last()) ? whole : walk.last().plusSeconds(1);
  }

  private String phrase(String occasion) {
    return phrases.of(dice, category.code(), occasion);
  }
}
