package org.linli.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Deadline;
import org.linli.calendar.Pause;
import org.linli.calendar.WorkCalendar;
import org.linli.lifecycle.Limit;

/// 承诺时限 — how long a category may last from the report to the close-out: what the catalogue
/// promises, and never less than its own steps take together, since nobody can keep that.
///
/// @param said what the catalogue promises
/// @param steps the limits of the states on the way, in their order
public record Promised(Limit said, List<Limit> steps) {

  /// What the catalogue calls the promise, beside the states.
  static final String PROMISE = "PROMISE";

  /// Where the catalogue names none: 12345 的一般诉求 are commonly answered within fifteen working days.
  static final Limit USUAL = Limit.workdays(15);

  /// The promise of a category of which a function knows the limit of each state, and of PROMISE.
  public static Promised of(Function<String, @Nullable Limit> limits) {
    Limit said = limits.apply(PROMISE);
    return new Promised(
        said == null ? USUAL : said,
        Stream.of(MatterState.values())
            .map(state -> limits.apply(state.name()))
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList());
  }

  /// Until when that is from a moment on, with the time that was stood still.
  public Instant at(WorkCalendar calendar, Instant from, List<Pause> stops) {
    Instant promised = calendar.dueAt(from, said, stops);
    Instant possible = calendar.dueAt(from, steps.getFirst(), more(stops));
    return promised.isBefore(possible) ? possible : promised;
  }

  /// True when it is the steps that decide.
  boolean bySteps(WorkCalendar calendar, Instant from) {
    return calendar.dueAt(from, said, List.of()).isBefore(at(calendar, from, List.of()));
  }

  /// How it was counted.
  Deadline counted(WorkCalendar calendar, Instant from, List<Pause> stops) {
    return bySteps(calendar, from)
        ? calendar.due(from, steps.getFirst(), more(stops))
        : calendar.due(from, said, stops);
  }

  // one step after the other, each in its own unit
  private List<Pause> more(List<Pause> stops) {
    List<Pause> all = new ArrayList<>();
    steps.stream().skip(1).map(Pause::extended).forEach(all::add);
    all.addAll(stops);
    return all;
  }
}
