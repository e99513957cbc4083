package org.linli.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.category.Category;

/// 样例往事 — all matters of one county and year that came to an end.
final class History {

  private static final int ATTEMPTS = 400;

  private final Setting setting;
  private final Inventing inventing;

  History(Setting setting) {
    this.setting = setting;
    this.inventing = new Inventing(setting);
  }

  List<Walk> of(int year) {
    List<Walk> walks = new ArrayList<>();
    for (Batch batch : Batch.of(setting.county().district())) {
      if (batch.year() == year) {
        for (int i = 0; i < batch.count(); i++) {
          walks.add(one(batch, i));
        }
      }
    }
    return walks;
  }

  // tries until it was closed in time for its batch, every few attempts more quickly
  private Walk one(Batch batch, int index) {
    String county = setting.county().district().county();
    Dice days = new Dice(county, batch.sort(), batch.first().toString(), String.valueOf(index));
    int length = (int) (batch.last().toEpochDay() - batch.first().toEpochDay()) + 1;
    LocalDate day = batch.first().plusDays(days.below(length));
    Instant opened = Hours.reporting(day, days);
    Category category =
        batch.sort().equals(Batch.GRID)
            ? inventing.category(days, opened)
            : setting.category(batch.sort());
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Dice dice =
          new Dice(
              county,
              batch.sort(),
              batch.first().toString(),
              String.valueOf(index),
              String.valueOf(attempt));
      Walk walk = inventing.report(dice, category, opened);
      new Course(setting.hours(), setting.answers(), setting.phrases(), dice, walk, attempt / 8)
          .whole(batch.refusable());
      Instant closed = walk.closedAt;
      boolean done =
          closed == null ? batch.refusable() && !walk.state.isOpen() : batch.takes(closed);
      if (done) {
        return walk;
      }
    }
    throw new IllegalStateException("no course fits " + batch + " opened at " + opened);
  }
}
