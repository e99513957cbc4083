package org.linli.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.shared.Time;

/// 样例归档 — one matter with its id and number, ready to be written.
record Filed(UUID id, String number, Walk walk) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  /// Numbers the matters by day in the order in which they were reported.
  ///
  /// @param first the first number of a day
  static List<Filed> of(Dice dice, List<Walk> walks, int first) {
    List<Walk> inOrder = new ArrayList<>(walks);
    inOrder.sort(Comparator.comparing((Walk w) -> w.opened).thenComparing(w -> w.place.path()));
    Map<LocalDate, Integer> counters = new HashMap<>();
    List<Filed> filed = new ArrayList<>(walks.size());
    for (Walk walk : inOrder) {
      LocalDate day = Time.day(walk.opened);
      int count = counters.merge(day, 1, Integer::sum);
      String number =
          "%s-%s-%04d".formatted(walk.place.county(), DAY.format(day), first + count - 1);
      filed.add(new Filed(dice.id(walk.opened), number, walk));
    }
    return filed;
  }

  LocalDate day() {
    return Time.day(walk.opened);
  }

  Instant opened() {
    return walk.opened;
  }
}
