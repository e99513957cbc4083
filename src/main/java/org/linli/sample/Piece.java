package org.linli.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterState;

/// 样例之一件 — one item of a matter as it stands while the matter walks.
final class Piece {

  final int number;
  final String category;
  final Instant opened;
  MatterState state;
  Rung rung;
  @Nullable Hands holder;
  @Nullable Hands handler;
  Instant entered;
  @Nullable Instant due;
  @Nullable Instant soon;
  @Nullable UUID fedBackBy;
  @Nullable Rung fedBackRung;
  @Nullable Instant closedAt;
  boolean late;
  int redone;
  int version;
  final List<Leg> legs = new ArrayList<>();
  private final Hours hours;
  private boolean wasLate;

  Piece(Hours hours, int number, String category, MatterState state, Hands desk, Instant opened) {
    this.hours = hours;
    this.number = number;
    this.category = category;
    this.opened = opened;
    this.state = state;
    this.rung = desk.rung();
    this.holder = desk;
    this.entered = opened;
    clock();
  }

  /// Whoever owes the next move.
  Hands hands() {
    Hands hands = holder;
    if (hands == null) {
      throw new IllegalStateException("nobody holds item " + number);
    }
    return hands;
  }

  void enter(MatterAction action, MatterState to, Rung at, @Nullable Hands by, Instant now) {
    wasLate = late;
    late |= due != null && due.isBefore(now);
    MatterAction before = legs.isEmpty() ? null : legs.getLast().action();
    legs.add(
        new Leg(
            state,
            rung,
            holder,
            handler,
            entered,
            before,
            due,
            now,
            action,
            version + 1,
            false,
            late,
            at,
            by));
    state = to;
    rung = at;
    holder = by;
    entered = now;
    version++;
    clock();
  }

  /// What went up by itself is not late for that: gives whether it was late before.
  boolean endedByRule() {
    legs.set(legs.size() - 1, legs.getLast().endedByRule(wasLate));
    return wasLate;
  }

  private void clock() {
    due = hours.due(category, state, entered);
    // the last quarter of the time counts as soon due
    soon = due == null ? null : due.minus(Duration.between(entered, due).dividedBy(4));
  }
}
