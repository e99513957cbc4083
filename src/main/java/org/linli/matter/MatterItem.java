package org.linli.matter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;

/// 事项之一件 — one row of `matter_item`: what walks the life cycle, with its own holder and clock.
///
/// @param holder who owes the next move now
/// @param handler who handled it last; keeps it through the check, so that redoing goes back there
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

  /// The item in another state, from now on with these hands and this clock.
  MatterItem entered(MatterState next, Rung at, Hands by, Due due, Instant now) {
    return new MatterItem(
        county,
        matter,
        item,
        placePath,
        category,
        next,
        at,
        by,
        handler,
        openedAt,
        now,
        due.at(),
        due.soon(),
        fedBackBy,
        fedBackRung,
        closedAt,
        closedInTime,
        late || overdue(now),
        redone,
        version + 1);
  }

  /// The item with whoever handles it remembered.
  MatterItem handledBy(Hands hands) {
    return new MatterItem(
        county,
        matter,
        item,
        placePath,
        category,
        state,
        rung,
        holder,
        hands,
        openedAt,
        enteredAt,
        dueAt,
        soonAt,
        fedBackBy,
        fedBackRung,
        closedAt,
        closedInTime,
        late,
        redone,
        version);
  }

  /// The item with who fed back and from which level.
  MatterItem fedBack(UUID person, Rung from) {
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
        person,
        from,
        closedAt,
        closedInTime,
        late,
        redone,
        version);
  }

  /// The item struck off the list.
  MatterItem closed(Instant now) {
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
        fedBackBy,
        fedBackRung,
        now,
        !late,
        late,
        redone,
        version);
  }

  /// The item opened again, or sent back to be done again.
  MatterItem again(boolean redo) {
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
        null,
        fedBackRung,
        null,
        null,
        late,
        redo ? redone + 1 : redone,
        version);
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
        null,
        null,
        null,
        null,
        false,
        0,
        0);
  }

  /// What went up by itself because nobody took it is not late for that.
  MatterItem keepingTime(MatterItem before, boolean byItself) {
    return byItself
        ? new MatterItem(
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
            fedBackBy,
            fedBackRung,
            closedAt,
            closedInTime,
            before.late(),
            redone,
            version)
        : this;
  }

  /// The item after an act that leaves the state as it is.
  MatterItem touched() {
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
        fedBackBy,
        fedBackRung,
        closedAt,
        closedInTime,
        late,
        redone,
        version + 1);
  }
}
