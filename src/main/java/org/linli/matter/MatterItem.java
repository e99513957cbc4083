package org.linli.matter;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;

/// 事项之一件 — one row of `matter_item`: what walks the life cycle, with its own holder and clock.
///
/// @param holder who owes the next move now
/// @param handler who handled it last; keeps it through the check, so that redoing goes back there
/// @param asked somebody asked in time for more of it and waits for the answer
/// @param pausedUntil the clock stands still until then
/// @param late some due time was missed
record MatterItem(
    String county,
    MatterId matter,
    int item,
    String placePath,
    String category,
    MatterState state,
    Rung rung,
    Hands holder,
    Hands handler,
    Instant openedAt,
    Instant enteredAt,
    @Nullable Instant dueAt,
    @Nullable Instant soonAt,
    boolean asked,
    @Nullable Instant pausedUntil,
    @Nullable UUID fedBackBy,
    @Nullable Rung fedBackRung,
    @Nullable Instant closedAt,
    @Nullable Boolean closedInTime,
    boolean late,
    int redone,
    int version) {

  /// 经手 — a post or an organisation, or nobody.
  record Hands(@Nullable UUID post, @Nullable UUID organisation) {
    static final Hands NONE = new Hands(null, null);
  }

  /// True when the due time has passed.
  boolean overdue(Instant now) {
    return dueAt != null && dueAt.isBefore(now);
  }

  /// A new item, held by the desk.
  static MatterItem fresh(
      Matter matter,
      int item,
      String category,
      MatterState state,
      Ladder.Step desk,
      Due due,
      Instant now) {
    return new MatterItem(
        matter.county(),
        matter.id(),
        item,
        matter.placePath(),
        category,
        state,
        desk.rung(),
        desk.hands(),
        Hands.NONE,
        now,
        now,
        due.at(),
        due.soon(),
        false,
        null,
        null,
        null,
        null,
        null,
        false,
        0,
        0);
  }

  /// The item in another state, from now on with these hands and this clock.
  MatterItem entered(MatterState next, Rung at, Hands by, Due due, Instant now) {
    return with(
        i -> {
          i.state = next;
          i.rung = at;
          i.holder = by;
          i.enteredAt = now;
          i.dueAt = due.at();
          i.soonAt = due.soon();
          i.asked = false;
          i.pausedUntil = null;
          i.late = late || overdue(now);
          i.version++;
        });
  }

  /// The item with somebody else who owes the move, by the same clock.
  MatterItem owedBy(Rung at, Hands by) {
    return with(
        i -> {
          i.rung = at;
          i.holder = by;
          i.version++;
        });
  }

  /// The item in the same hands with another person behind them, who has his time to take it.
  MatterItem handedOver(MatterState next, Due due, Instant now) {
    return entered(next, rung, holder, due, now).handledBy(holder).keepingTime(this, true);
  }

  /// The item in its state by another clock.
  MatterItem timed(Due due, boolean waits, @Nullable Instant standsUntil) {
    return with(
        i -> {
          i.dueAt = due.at();
          i.soonAt = due.soon();
          i.asked = waits;
          i.pausedUntil = standsUntil;
          i.version++;
        });
  }

  /// The item with whoever handles it remembered.
  MatterItem handledBy(Hands hands) {
    return with(i -> i.handler = hands);
  }

  /// The item with who fed back and from which level.
  MatterItem fedBack(UUID person, Rung from) {
    return with(
        i -> {
          i.fedBackBy = person;
          i.fedBackRung = from;
        });
  }

  /// The item struck off the list.
  MatterItem closed(Instant now) {
    return with(
        i -> {
          i.closedAt = now;
          i.closedInTime = !late;
        });
  }

  /// The item opened again, or sent back to be done again.
  MatterItem again(boolean redo) {
    return with(
        i -> {
          i.fedBackBy = null;
          i.closedAt = null;
          i.closedInTime = null;
          i.redone = redo ? redone + 1 : redone;
        });
  }

  /// What went up by itself because nobody took it is not late for that.
  MatterItem keepingTime(MatterItem before, boolean byItself) {
    return byItself ? with(i -> i.late = before.late) : this;
  }

  /// The item after an act that leaves the state as it is.
  MatterItem touched() {
    return with(i -> i.version++);
  }

  private MatterItem with(Consumer<Draft> change) {
    Draft draft = new Draft();
    change.accept(draft);
    return draft.made();
  }

  /// 草稿 — what an act may change of an item; it begins as the item stands.
  private final class Draft {
    MatterState state = MatterItem.this.state;
    Rung rung = MatterItem.this.rung;
    Hands holder = MatterItem.this.holder;
    Hands handler = MatterItem.this.handler;
    Instant enteredAt = MatterItem.this.enteredAt;
    @Nullable Instant dueAt = MatterItem.this.dueAt;
    @Nullable Instant soonAt = MatterItem.this.soonAt;
    boolean asked = MatterItem.this.asked;
    @Nullable Instant pausedUntil = MatterItem.this.pausedUntil;
    @Nullable UUID fedBackBy = MatterItem.this.fedBackBy;
    @Nullable Rung fedBackRung = MatterItem.this.fedBackRung;
    @Nullable Instant closedAt = MatterItem.this.closedAt;
    @Nullable Boolean closedInTime = MatterItem.this.closedInTime;
    boolean late = MatterItem.this.late;
    int redone = MatterItem.this.redone;
    int version = MatterItem.this.version;

    MatterItem made() {
      return new MatterItem(
          county,
          matter,
          item,
          placePath,
          category,
          state,
          rung,
          holder,
          handler,
          openedAt,
          enteredAt,
          dueAt,
          soonAt,
          asked,
          pausedUntil,
          fedBackBy,
          fedBackRung,
          closedAt,
          closedInTime,
          late,
          redone,
          version);
    }
  }
}
