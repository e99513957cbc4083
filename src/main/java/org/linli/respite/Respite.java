package org.linli.respite;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Pause;
import org.linli.category.Rung;
import org.linli.lifecycle.Limit;
import org.linli.matter.MatterId;

/// 缓办记录 — one row of `respite`: what was asked of one clock and what became of it; words by their
/// number beside those of the matter.
///
/// @param entered since when the clock runs that it is about: another state has another clock
/// @param rung where the item stood
/// @param post who held it, a post or an organisation
/// @param askedPerson the person behind the account that asked
/// @param workdays how many more, or how many to wait
/// @param until when a stop is planned to end
/// @param approver the lowest desk that may decide
/// @param began from when it has had effect; null = never
/// @param ended when it had no more effect
record Respite(
    String county,
    UUID id,
    MatterId matter,
    int item,
    String placePath,
    RespiteKind kind,
    RespiteState state,
    Instant entered,
    Rung rung,
    @Nullable UUID post,
    @Nullable UUID organisation,
    UUID askedBy,
    UUID askedPerson,
    Instant askedAt,
    @Nullable Integer workdays,
    @Nullable Instant until,
    int reason,
    Rung approver,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt,
    @Nullable Integer decision,
    @Nullable Instant began,
    @Nullable Instant ended,
    @Nullable Integer answer) {

  /// What it does to a clock; nothing while nobody has granted it.
  Optional<Pause> pause() {
    Instant from = began;
    Instant to = ended == null ? until : ended;
    if (from == null || kind == RespiteKind.VOIDING) {
      return Optional.empty();
    }
    if (kind == RespiteKind.EXTENSION) {
      return Optional.ofNullable(workdays).map(days -> Pause.extended(Limit.workdays(days)));
    }
    return to == null ? Optional.empty() : Optional.of(Pause.suspended(from, to));
  }

  /// The same in another state.
  Respite now(RespiteState next) {
    return new Respite(
        county,
        id,
        matter,
        item,
        placePath,
        kind,
        next,
        entered,
        rung,
        post,
        organisation,
        askedBy,
        askedPerson,
        askedAt,
        workdays,
        until,
        reason,
        approver,
        decidedBy,
        decidedAt,
        decision,
        began,
        ended,
        answer);
  }
}
