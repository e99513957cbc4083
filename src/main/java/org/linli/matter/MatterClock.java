package org.linli.matter;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Calendars;
import org.linli.calendar.Deadline;
import org.linli.calendar.Pause;
import org.linli.calendar.Reason;
import org.linli.category.Categories;
import org.linli.category.Category;
import org.linli.lifecycle.Limit;
import org.linli.shared.Time;
import org.springframework.stereotype.Component;

/// 时钟 — when a state and when the promise to the resident is due: a pure function of the moment it
/// began, the limit, what stopped it and the calendar.
@Component
class MatterClock {

  private final Calendars calendars;
  private final Categories categories;
  private final Pauses pauses;
  private final Clock clock;

  MatterClock(Calendars calendars, Categories categories, Pauses pauses, Clock clock) {
    this.calendars = calendars;
    this.categories = categories;
    this.pauses = pauses;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /// The due time of a state entered at this moment; nothing where nobody owes a move.
  Due due(String county, String category, MatterState state, Instant entered) {
    Limit limit = categories.limit(county, category, state.name());
    return limit == null ? Due.NONE : Due.of(calendars.current(), entered, limit, List.of());
  }

  /// The due time of an item in its state, by the limit of the day it was entered and everything
  /// that stopped or lengthened its clock since.
  Due due(MatterItem item) {
    Limit limit = limit(item);
    return limit == null
        ? Due.NONE
        : Due.of(calendars.current(), item.enteredAt(), limit, stops(item));
  }

  /// Until when a matter that began at this moment is promised to be closed out.
  Instant promise(String county, String category, Instant from, List<Pause> stops) {
    return promised(county, category, from).at(calendars.current(), from, stops);
  }

  /// The same with everything that stopped it since; null for what was reported before anything was
  /// promised.
  @Nullable Instant promise(Matter matter) {
    Instant from = matter.promisedFrom();
    return from == null
        ? null
        : promise(
            matter.county(),
            matter.category(),
            from,
            pauses.ofMatter(matter.county(), matter.id()));
  }

  /// How long is left until the due time, or over, in words.
  MatterPages.Sentence remaining(Instant now, Instant due) {
    return sentence(calendars.current().remaining(now, due));
  }

  /// How the due time of an item was counted, in words, by the limit of that day and today's
  /// calendar.
  List<MatterPages.Sentence> reasoning(MatterItem item) {
    Limit limit = limit(item);
    return limit == null
        ? List.of()
        : sentences(calendars.current().due(item.enteredAt(), limit, stops(item)));
  }

  /// How the promise was counted, in words.
  List<MatterPages.Sentence> reasoning(Matter matter, Instant from) {
    var calendar = calendars.current();
    var promised = promised(matter.county(), matter.category(), from);
    var stops = pauses.ofMatter(matter.county(), matter.id());
    var sentences = sentences(promised.counted(calendar, from, stops));
    if (!promised.bySteps(calendar, from)) {
      return sentences;
    }
    // the steps are no extensions: one sentence says what they are
    var steps = new MatterPages.Sentence("matter.promise.steps", List.of());
    return Stream.concat(
            Stream.of(steps),
            sentences.stream()
                .filter(each -> !each.key().startsWith("calendar.reason.extended."))
                .filter(each -> !each.key().startsWith("calendar.reason.counted.")))
        .toList();
  }

  /// The category as it holds today.
  @Nullable Category category(String county, String code) {
    return categories.find(county, code).orElse(null);
  }

  private Promised promised(String county, String category, Instant from) {
    return Promised.of(state -> categories.limitOn(county, category, state, Time.day(from)));
  }

  private @Nullable Limit limit(MatterItem item) {
    return categories.limitOn(
        item.county(), item.category(), item.state().name(), Time.day(item.enteredAt()));
  }

  private List<Pause> stops(MatterItem item) {
    return pauses.ofItem(item.county(), item.matter(), item.item(), item.enteredAt());
  }

  private static List<MatterPages.Sentence> sentences(Deadline deadline) {
    return deadline.reasoning().stream().map(MatterClock::sentence).toList();
  }

  private static MatterPages.Sentence sentence(Reason reason) {
    return new MatterPages.Sentence(reason.key(), reason.arguments());
  }
}
