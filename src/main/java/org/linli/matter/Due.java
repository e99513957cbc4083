package org.linli.matter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Pause;
import org.linli.calendar.WorkCalendar;
import org.linli.lifecycle.Limit;

/// 到期 — when a state is overdue and from when it is soon due; null where nobody owes anything.
record Due(@Nullable Instant at, @Nullable Instant soon) {

  static final Due NONE = new Due(null, null);

  /// Counted from a moment; a quarter of the time that was given counts as soon due, never while
  /// the clock stands still.
  static Due of(WorkCalendar calendar, Instant entered, Limit limit, List<Pause> stops) {
    Instant at = calendar.dueAt(entered, limit, stops);
    Instant plain = stops.isEmpty() ? at : calendar.dueAt(entered, limit, List.of());
    Instant soon = at.minus(Duration.between(entered, plain).dividedBy(4));
    for (Pause stop : stops) {
      if (stop instanceof Pause.Suspended stood
          && stood.until().isAfter(soon)
          && !stood.until().isAfter(at)) {
        soon = stood.until();
      }
    }
    return new Due(at, soon);
  }
}
