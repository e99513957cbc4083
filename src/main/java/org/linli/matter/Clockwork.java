package org.linli.matter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterPages.Offer;
import org.linli.matter.MatterPages.Sentence;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 时限与可办 — what one item says about its clock and the moves open now.
@Component
class Clockwork {

  private final MatterClock clock;
  private final Offers offers;

  Clockwork(MatterClock clock, Offers offers) {
    this.clock = clock;
    this.offers = offers;
  }

  Instant now() {
    return clock.now();
  }

  /// How long is left, or over, in words.
  @Nullable Sentence remaining(MatterItem item, Instant now) {
    return item.dueAt() == null ? null : clock.remaining(now, item.dueAt());
  }

  /// How the due time was counted, in words.
  List<Sentence> reasoning(MatterItem item) {
    return item.dueAt() == null ? List.of() : clock.reasoning(item);
  }

  /// What was promised for the whole; nothing for what was rejected or struck out, and for what is
  /// older than promises.
  MatterPages.@Nullable Promise promise(Matter matter, Instant now, boolean full) {
    Instant at = matter.promiseAt();
    Instant from = matter.promisedFrom();
    boolean struck = matter.state() == MatterState.REJECTED || matter.state() == MatterState.VOID;
    if (at == null || from == null || struck) {
      return null;
    }
    Instant closed = matter.closedAt();
    return new MatterPages.Promise(
        at,
        at.isBefore(closed == null ? now : closed),
        closed == null ? clock.remaining(now, at) : null,
        full ? clock.reasoning(matter, from) : List.of());
  }

  /// Everyone who answers for the place of the matter.
  List<Ladder.Step> steps(Matter matter) {
    return offers.steps(matter);
  }

  List<Offer> ofItem(Actor actor, Matter matter, MatterItem item, boolean mine) {
    return offers.ofItem(actor, matter, item, mine);
  }

  List<Offer> ofMatter(Actor actor, Matter matter, MatterItem first, boolean mine) {
    return offers.ofMatter(actor, matter, first, mine);
  }
}
