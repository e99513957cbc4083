package org.linli.whistle;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// 一次召集 — one row of `whistle_call`: an organisation that was called, with its state and clock;
/// words by their number.
///
/// @param lead it leads the others (牵头); else it supports (协助)
/// @param due when the next move is due; null = nobody owes one
/// @param late the clock that runs, or the last one, ran out
/// @param arriveBy until when it had to stand there
/// @param donePerson the person behind whoever said that it was done
record WhistleCall(
    Whistle whistle,
    UUID id,
    String placePath,
    UUID organisation,
    boolean lead,
    WhistleState state,
    Instant calledAt,
    @Nullable Instant due,
    boolean late,
    Instant arriveBy,
    @Nullable Instant arrivedAt,
    @Nullable Instant endedAt,
    @Nullable Integer refusal,
    @Nullable Integer ruling,
    @Nullable Integer deed,
    @Nullable Integer withdrawal,
    @Nullable UUID donePerson,
    @Nullable Integer stars,
    @Nullable Integer opinion,
    int version) {

  /// A fresh call.
  static WhistleCall of(
      Whistle whistle, UUID id, String path, UUID organisation, boolean lead, Instant arriveBy) {
    return new WhistleCall(
        whistle,
        id,
        path,
        organisation,
        lead,
        WhistleState.CALLED,
        whistle.at(),
        arriveBy,
        false,
        arriveBy,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0);
  }

  /// True when the due time has passed.
  boolean overdue(Instant now) {
    return due != null && due.isBefore(now);
  }

  /// True when it stood there later than it had to, or does not stand there yet although it had to.
  boolean arrivedLate(Instant now) {
    Instant arrived = arrivedAt;
    return arrived == null ? state.isOpen() && arriveBy.isBefore(now) : arrived.isAfter(arriveBy);
  }

  /// The same after an act.
  WhistleCall with(Consumer<Draft> change) {
    Draft draft = new Draft();
    change.accept(draft);
    draft.version++;
    return draft.made();
  }

  /// 草稿 — what an act may change of a call; it begins as the call stands.
  final class Draft {
    WhistleState state = WhistleCall.this.state;
    @Nullable Instant due = WhistleCall.this.due;
    boolean late = WhistleCall.this.late;
    Instant arriveBy = WhistleCall.this.arriveBy;
    @Nullable Instant arrivedAt = WhistleCall.this.arrivedAt;
    @Nullable Instant endedAt = WhistleCall.this.endedAt;
    @Nullable Integer refusal = WhistleCall.this.refusal;
    @Nullable Integer ruling = WhistleCall.this.ruling;
    @Nullable Integer deed = WhistleCall.this.deed;
    @Nullable Integer withdrawal = WhistleCall.this.withdrawal;
    @Nullable UUID donePerson = WhistleCall.this.donePerson;
    @Nullable Integer stars = WhistleCall.this.stars;
    @Nullable Integer opinion = WhistleCall.this.opinion;
    private int version = WhistleCall.this.version;

    /// Another clock begins.
    void clock(Instant until) {
      due = until;
      late = false;
    }

    /// It came to its end.
    void ends(Instant now) {
      late = late || overdue(now);
      due = null;
      endedAt = now;
    }

    private WhistleCall made() {
      return new WhistleCall(
          whistle,
          id,
          placePath,
          organisation,
          lead,
          state,
          calledAt,
          due,
          late,
          arriveBy,
          arrivedAt,
          endedAt,
          refusal,
          ruling,
          deed,
          withdrawal,
          donePerson,
          stars,
          opinion,
          version);
    }
  }
}
