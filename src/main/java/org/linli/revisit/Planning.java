package org.linli.revisit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.calendar.Calendars;
import org.linli.category.Categories;
import org.linli.category.Category;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.linli.lifecycle.Limit;
import org.linli.matter.Answering;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterId;
import org.linli.matter.MatterMoved;
import org.linli.shared.Id;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 排回访 — hears what happens to matters: a close-out plans a revisit by the days its category names,
/// a reopening ends it, and who confirmed and rated by himself is not asked. It acts on nothing;
/// the acts it follows stand in the journal.
@Component
@Order(160)
class Planning implements Hears {

  /// How long there is to ask, from the day on.
  private static final Limit TO_ASK = Limit.workdays(3);

  private final RevisitStore store;
  private final Answering answering;
  private final Categories categories;
  private final Calendars calendars;

  Planning(RevisitStore store, Answering answering, Categories categories, Calendars calendars) {
    this.store = store;
    this.answering = answering;
    this.categories = categories;
    this.calendars = calendars;
  }

  @Override
  public void hear(String county, List<Entry> acts) {
    for (Entry act : acts) {
      if (act.noun().equals(MatterMoved.NOUN)) {
        hear(county, act, act.subject());
      }
    }
  }

  private void hear(String county, Entry act, UUID matter) {
    switch (MatterAction.valueOf(act.action())) {
      case CLOSE_OUT -> plan(county, new MatterId(matter), act.seq());
      case REOPEN -> store.reopened(county, matter, act.seq());
      case CONFIRM -> store.answered(county, matter, confirmed(county, matter), false, act.seq());
      case RATE -> store.answered(county, matter, false, true, act.seq());
      default -> {
        // nothing else is said about the close-out
      }
    }
  }

  /// Plans the revisit of a matter that is closed out; none where its category names no days.
  ///
  /// @param seq the entry by which it was closed out
  void plan(String county, MatterId matter, int seq) {
    answering
        .closed(county, matter)
        .ifPresent(
            closed -> {
              int days =
                  categories.find(county, closed.category()).map(Category::revisitDays).orElse(0);
              if (days > 0) {
                store.insert(planned(county, matter, seq, closed, days));
              }
            });
  }

  private Revisit planned(
      String county, MatterId matter, int seq, Answering.Closed closed, int days) {
    Instant from = closed.closedAt().plus(Duration.ofDays(days));
    return new Revisit(
        county,
        Id.fresh(),
        matter,
        closed.placePath(),
        closed.category(),
        RevisitState.DUE,
        closed.closedAt(),
        seq,
        from,
        calendars.current().dueAt(from, TO_ASK, List.of()),
        closed.confirmed(),
        false,
        0,
        null,
        null,
        null,
        null,
        null);
  }

  // with several items the last confirmation confirms the whole
  private boolean confirmed(String county, UUID matter) {
    return answering
        .closed(county, new MatterId(matter))
        .map(Answering.Closed::confirmed)
        .orElse(false);
  }
}
