package org.linli.matter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;

/// 事项记录 — one row of `matter` as it stands now: no words and no person in it.
record Matter(
    String county,
    MatterId id,
    String number,
    UUID placeId,
    String placePath,
    Report.Kind kind,
    String category,
    Report.Channel channel,
    MatterState state,
    boolean aboutPersons,
    boolean verified,
    boolean urgent,
    Instant openedAt,
    @Nullable Instant acceptedAt,
    @Nullable Instant closedAt,
    @Nullable Boolean closedInTime,
    @Nullable Rung endedRung,
    @Nullable Boolean solved,
    @Nullable Boolean satisfied,
    @Nullable Integer stars,
    int reopened,
    @Nullable String releasedText,
    @Nullable Instant releasedAt,
    int version) {

  /// Stars from which a rating counts as satisfied.
  private static final int SATISFIED = 4;

  /// The state of the whole: its least advanced open item, or the common end.
  static MatterState stateOf(List<MatterItem> items) {
    return items.stream()
        .map(MatterItem::state)
        .filter(s -> s.ordinal() < MatterState.REJECTED.ordinal())
        .min(MatterState::compareTo)
        .orElseGet(() -> items.getFirst().state());
  }

  /// The matter as its items make it after an act.
  Matter after(MatterAction action, List<MatterItem> items, Instant now) {
    MatterState next = stateOf(items);
    boolean closed = next == MatterState.CLOSED || next == MatterState.CONFIRMED;
    List<MatterItem> done = items.stream().filter(i -> i.closedAt() != null).toList();
    return new Matter(
        county,
        id,
        number,
        placeId,
        placePath,
        kind,
        category,
        channel,
        next,
        aboutPersons,
        verified,
        urgent,
        openedAt,
        acceptedAt == null && action == MatterAction.ACCEPT ? now : acceptedAt,
        closed ? (closedAt == null ? now : closedAt) : null,
        closed ? done.stream().noneMatch(MatterItem::late) : null,
        closed
            ? done.stream()
                .map(i -> i.fedBackRung() == null ? i.rung() : i.fedBackRung())
                .max(Rung::compareTo)
                .orElse(null)
            : null,
        action == MatterAction.REOPEN
            ? Boolean.FALSE
            : action == MatterAction.CONFIRM ? Boolean.TRUE : solved,
        satisfied,
        stars,
        action == MatterAction.REOPEN ? reopened + 1 : reopened,
        releasedText,
        releasedAt,
        version + 1);
  }

  /// The matter kept from everybody but the desks and its holders from now on.
  Matter guarded() {
    return new Matter(
        county,
        id,
        number,
        placeId,
        placePath,
        kind,
        category,
        channel,
        state,
        true,
        verified,
        urgent,
        openedAt,
        acceptedAt,
        closedAt,
        closedInTime,
        endedRung,
        solved,
        satisfied,
        stars,
        reopened,
        releasedText,
        releasedAt,
        version);
  }

  /// The matter with the reporter's answer; four stars and more are satisfied.
  Matter rated(int given, @Nullable Boolean said) {
    return new Matter(
        county,
        id,
        number,
        placeId,
        placePath,
        kind,
        category,
        channel,
        state,
        aboutPersons,
        verified,
        urgent,
        openedAt,
        acceptedAt,
        closedAt,
        closedInTime,
        endedRung,
        said == null ? solved : said,
        given >= SATISFIED,
        given,
        reopened,
        releasedText,
        releasedAt,
        version + 1);
  }

  /// The matter with words the desk publishes.
  Matter released(String text, Instant now) {
    return new Matter(
        county,
        id,
        number,
        placeId,
        placePath,
        kind,
        category,
        channel,
        state,
        aboutPersons,
        verified,
        urgent,
        openedAt,
        acceptedAt,
        closedAt,
        closedInTime,
        endedRung,
        solved,
        satisfied,
        stars,
        reopened,
        text,
        now,
        version + 1);
  }
}
