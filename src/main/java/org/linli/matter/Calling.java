package org.linli.matter;

import static org.linli.matter.MatterLifecycle.MATTER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.linli.lifecycle.Refused;
import org.linli.matter.MatterPages.Call;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 联系反映人 — the reporter's phone in clear for one call about a live matter: calling is the purpose,
/// and the look is an act of the matter that its reporter reads too.
@Component
class Calling {

  private static final Duration SHOWN = Duration.ofSeconds(60);

  private final MatterWords words;
  private final MatterClock clock;
  private final Writing writing;

  Calling(MatterWords words, MatterClock clock, Writing writing) {
    this.words = words;
    this.clock = clock;
    this.writing = writing;
  }

  /// True when the reporter's name and phone may be known to this reader: his own, the desk's, and
  /// that of whoever handles it when he agreed.
  static boolean knows(Actor actor, MatterWords.Reporter reporter, boolean mine) {
    return mine
        || actor.part().isDesk()
        || reporter.nameToChiefs() && actor.part() != AccountPart.GUEST;
  }

  /// True when there is a number this reader may call now.
  static boolean offers(
      Actor actor,
      Matter matter,
      List<MatterItem> items,
      boolean mine,
      MatterWords.Reporter reporter) {
    return !mine
        && reporter.phone() != null
        && knows(actor, reporter, false)
        && items.stream()
            .anyMatch(item -> allows(item, MatterParts.of(actor, matter, item, false)));
  }

  /// The number, written down as an act; refused where the table does not allow it, where the
  /// reporter did not agree and where there is no number.
  Call call(Actor actor, Moving.Held held) {
    Matter matter = held.matter();
    // none allows it: the first says why not
    MatterItem item =
        held.items().stream()
            .filter(each -> allows(each, held.parts(actor, each)))
            .findFirst()
            .orElseGet(held.items()::getFirst);
    MatterPart part = part(item, held.parts(actor, item));
    var reporter =
        words
            .reporter(matter.county(), matter.id())
            .filter(r -> !held.mine() && knows(actor, r, false))
            .orElseThrow(() -> new MatterRefused("matter.refused.callAgreed"));
    String phone =
        words
            .callable(matter.county(), matter.id())
            .orElseThrow(() -> new MatterRefused("matter.refused.callPhone"));
    Instant now = clock.now();
    writing.act(actor, part, MatterAction.CALL, matter, item, item.state(), Brought.nothing(), now);
    return new Call(reporter.name(), phone, now.plus(SHOWN));
  }

  private static boolean allows(MatterItem item, Set<MatterPart> parts) {
    return MATTER.movesAt(item.state(), parts).stream()
        .anyMatch(move -> move.action() == MatterAction.CALL);
  }

  private static MatterPart part(MatterItem item, Set<MatterPart> parts) {
    try {
      return MATTER
          .check(item.state(), MatterAction.CALL, parts, Set.of(), Set.of())
          .parts()
          .stream()
          .filter(parts::contains)
          .map(MatterPart.class::cast)
          .findFirst()
          .orElseThrow();
    } catch (Refused refused) {
      throw MatterRefused.of(refused);
    }
  }
}
