package org.linli.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Calendars;
import org.linli.category.Categories;
import org.linli.matter.MatterPages;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 督办行 — supervisions with the names of their places: a fixed number of statements for any number
/// of rows.
@Component
class SupervisionLines {

  private final Places places;
  private final Categories categories;
  private final Calendars calendars;
  private final Clock clock;

  SupervisionLines(Places places, Categories categories, Calendars calendars, Clock clock) {
    this.places = places;
    this.categories = categories;
    this.calendars = calendars;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /// Rows as lines, in their order.
  ///
  /// @param said words by their number, empty where they are not shown
  List<SupervisionPages.Line> of(
      Actor actor,
      List<SupervisionQueries.Row> rows,
      Map<Integer, String> said,
      Function<SupervisionQueries.Row, List<SupervisionPages.Offer>> offers) {
    String county = actor.county();
    var names =
        places.fullNames(
            county, rows.stream().map(row -> row.supervision().placePath()).distinct().toList());
    Instant now = now();
    return rows.stream()
        .map(
            row -> {
              Supervision s = row.supervision();
              return new SupervisionPages.Line(
                  s.id().toString(),
                  row.number(),
                  categories.name(county, row.category()),
                  names.getOrDefault(s.placePath(), ""),
                  s.cause().name(),
                  s.state().name(),
                  s.desk(),
                  s.again(),
                  s.raisedAt(),
                  s.due(),
                  remaining(now, s.due()),
                  s.overdue(now),
                  s.reminders(),
                  s.remindedAt(),
                  words(said, s.reason()),
                  words(said, s.instruction()),
                  words(said, s.answer()),
                  s.answeredAt(),
                  s.endedAt(),
                  s.version(),
                  offers.apply(row));
            })
        .toList();
  }

  private MatterPages.@Nullable Sentence remaining(Instant now, @Nullable Instant due) {
    if (due == null) {
      return null;
    }
    var reason = calendars.current().remaining(now, due);
    return new MatterPages.Sentence(reason.key(), reason.arguments());
  }

  private static String words(Map<Integer, String> said, @Nullable Integer number) {
    return number == null ? "" : said.getOrDefault(number, "");
  }
}
