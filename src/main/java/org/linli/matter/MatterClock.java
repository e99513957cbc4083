package org.linli.matter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Calendars;
import org.linli.calendar.Reason;
import org.linli.category.Categories;
import org.linli.category.Category;
import org.linli.lifecycle.Limit;
import org.linli.shared.Time;
import org.springframework.stereotype.Component;

/// 时钟 — when a state is due: a pure function of the moment it was entered, the limit and the
/// calendar.
@Component
class MatterClock {

  private final Calendars calendars;
  private final Categories categories;
  private final Clock clock;

  MatterClock(Calendars calendars, Categories categories, Clock clock) {
    this.calendars = calendars;
    this.categories = categories;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /// The due time of a state entered at this moment; nothing where nobody owes a move.
  Due due(String county, String category, MatterState state, Instant entered) {
    Limit limit = categories.limit(county, category, state.name());
    if (limit == null) {
      return Due.NONE;
    }
    Instant at = calendars.current().dueAt(entered, limit, List.of());
    // the last quarter of the time counts as soon due
    return new Due(at, at.minus(Duration.between(entered, at).dividedBy(4)));
  }

  /// How long is left until the due time, or over, in words.
  MatterPages.Sentence remaining(Instant now, Instant due) {
    return sentence(calendars.current().remaining(now, due));
  }

  /// How the due time of an item was counted, in words, by the limit of that day and today's
  /// calendar.
  List<MatterPages.Sentence> reasoning(MatterItem item) {
    Limit limit =
        categories.limitOn(
            item.county(), item.category(), item.state().name(), Time.day(item.enteredAt()));
    return limit == null
        ? List.of()
        : calendars.current().due(item.enteredAt(), limit, List.of()).reasoning().stream()
            .map(MatterClock::sentence)
            .toList();
  }

  private static MatterPages.Sentence sentence(Reason reason) {
    return new MatterPages.Sentence(reason.key(), reason.arguments());
  }

  /// The category as it holds today.
  @Nullable Category category(String county, String code) {
    return categories.find(county, code).orElse(null);
  }
}
