package org.linli.matter;

import static org.linli.matter.Columns.time;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterLists.Answer;
import org.linli.matter.MatterLists.Filter;
import org.linli.matter.MatterLists.View;
import org.linli.shared.Actor;
import org.linli.shared.Time;
import org.springframework.stereotype.Component;

/// 视图条件 — what each saved filter of an inbox and each filter of the two lists means as a condition.
@Component
class InboxViews {

  private static final String DESK_OWES = "i.state in ('REPORTED', 'ACCEPTED', 'AWAITING_CHECK')";
  private static final String OTHERS_OWE = "i.state in ('DISPATCHED', 'IN_HAND')";

  private static final String CHANNEL =
      "exists (select 1 from matter c where c.county = i.county and c.id = i.matter_id"
          + " and c.channel = ?)";

  private final Marks marks;
  private final Clock clock;

  InboxViews(Marks marks, Clock clock) {
    this.marks = marks;
    this.clock = clock;
  }

  /// Open items for this reader; `i` is the item, `m` the matter.
  Where where(Actor actor, Filter filter) {
    View view = filter.view();
    Where where = new Where("i", actor.county());
    if (view == View.OWED || view == View.DUE_TODAY) {
      owed(where, actor);
    } else {
      area(where, actor);
    }
    narrow(where, actor, view);
    where.below(filter.area(), "i.place_path").when(filter.category(), "i.category = ?");
    where
        .days(filter, "i.opened_at")
        .when(filter.channel() == null ? null : filter.channel().name(), CHANNEL)
        .when(filter.mark(), marks.condition());
    if (filter.state() != null) {
      where.and("i.state = ?", filter.state().name());
    }
    return where;
  }

  /// What the saved filter asks beyond the reader's own: a condition to count by.
  Where part(Actor actor, View view) {
    return narrow(Where.always(), actor, view);
  }

  /// Matters this reader may list; `m` is the matter.
  Where matters(Actor actor, Filter filter, String moment) {
    Where where = new Where("m", actor.county()).and(actor.scope().within("m.place_path"));
    if (!actor.part().isDesk()) {
      where.and("not m.private");
    }
    if (moment.equals("closed_at")) {
      where.and("m.closed_at is not null");
    }
    where
        .days(filter, "m." + moment)
        .below(filter.area(), "m.place_path")
        .when(filter.category(), "m.category = ?");
    named(where, filter.state(), "m.state = ?");
    named(where, filter.ended(), "m.ended_rung = ?");
    named(where, filter.channel(), "m.channel = ?");
    if (filter.answer() != null) {
      where.and(answer(filter.answer()));
    } else if (moment.equals("closed_at")) {
      // what only followed another was no work of its own; its reporter's answer counts
      where.and("m.follows is null");
    }
    return where;
  }

  private Where narrow(Where where, Actor actor, View view) {
    boolean desk = actor.part().isDesk();
    return switch (view) {
      case ALL, OWED -> where;
      case NEW ->
          where.and("i.state = ?", (desk ? MatterState.REPORTED : MatterState.DISPATCHED).name());
      case DUE_TODAY -> where.and("i.due_at < ?", tomorrow());
      case OVERDUE -> where.and("i.due_at < ?", at(clock.instant()));
      case WAITING ->
          desk && !actor.scope().organisations().isEmpty()
              ? where
                  .and(OTHERS_OWE)
                  .and(
                      "i.holder_organisation is distinct from ?",
                      actor.scope().organisations().iterator().next())
              : where.and(desk ? OTHERS_OWE : "false");
      case TO_CHECK -> where.and("i.state = ?", MatterState.AWAITING_CHECK.name());
      case PROMISE ->
          where.and(
              "exists (select 1 from matter p where p.county = i.county and p.id = i.matter_id"
                  + " and p.promise_at < ?)",
              at(clock.instant()));
    };
  }

  private static void named(Where where, @Nullable Enum<?> constant, String condition) {
    if (constant != null) {
      where.and(condition, constant.name());
    }
  }

  private static String answer(Answer answer) {
    return switch (answer) {
      case IN_TIME -> "m.closed_in_time";
      case LATE -> "not m.closed_in_time";
      case SOLVED -> "m.solved";
      case RATED -> "m.stars is not null";
      case SATISFIED -> "m.satisfied";
      case REOPENED -> "m.reopened > 0";
      case PROMISE_KEPT -> "m.closed_at <= m.promise_at";
      case PROMISE_BROKEN -> "m.closed_at > m.promise_at";
    };
  }

  // a desk without an organisation of its own owes what desks owe in its area
  private static void owed(Where where, Actor actor) {
    boolean stands = !actor.scope().organisations().isEmpty() || !actor.scope().posts().isEmpty();
    if (actor.part().isDesk() && !stands) {
      where.and(actor.scope().within("i.place_path")).and(DESK_OWES);
    } else {
      where.held(actor, "i.");
    }
  }

  private static void area(Where where, Actor actor) {
    if (actor.part().isDesk()) {
      where.and(actor.scope().within("i.place_path"));
    } else {
      where.held(actor, "i.");
    }
  }

  private OffsetDateTime tomorrow() {
    return at(Time.start(Time.day(clock.instant()).plusDays(1)));
  }

  private static OffsetDateTime at(Instant instant) {
    return Objects.requireNonNull(time(instant));
  }
}
