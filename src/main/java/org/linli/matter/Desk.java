package org.linli.matter;

import java.util.Optional;
import java.util.UUID;
import org.linli.lifecycle.Refused;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Component;

/// 办理台 — fetches one matter for an act, asks whether the actor may see it, and lets the act happen.
@Component
class Desk {

  private final MatterStore store;
  private final MatterWords words;
  private final Moving moving;
  private final Calling calling;
  private final Writing writing;

  Desk(MatterStore store, MatterWords words, Moving moving, Calling calling, Writing writing) {
    this.store = store;
    this.words = words;
    this.moving = moving;
    this.calling = calling;
    this.writing = writing;
  }

  /// The id behind a number; [NotFound] when there is none.
  MatterId id(String county, String number) {
    return store.idOf(county, number).orElseThrow(NotFound::new);
  }

  /// Writes a new matter and everything that goes with it.
  void begin(Actor actor, Intake.Checked checked) {
    String link = words.link(checked.matter().id());
    store.insert(checked.matter(), checked.item(), words.linkHash(link));
    writing.report(actor, checked.matter(), checked.item(), checked.report(), checked.answers());
  }

  /// Locks the matter for an act; [NotFound] when the actor may not read it.
  Moving.Held lock(Actor actor, MatterId id) {
    Matter matter = store.lock(actor.county(), id).orElseThrow(NotFound::new);
    var items = store.items(actor.county(), id);
    boolean mine = words.isOf(actor, id);
    if (!MatterParts.mayRead(actor, matter, items, mine)) {
      throw new NotFound();
    }
    return new Moving.Held(matter, items, mine);
  }

  void move(
      Actor actor, Moving.Held held, int item, MatterAction action, Brought brought, int version) {
    moving.move(actor, held, item, action, brought, version);
  }

  /// Voids an item as somebody who approves what another one asked for.
  void voided(Actor approver, MatterId id, int item, String reason) {
    var held = lock(approver, id).as(MatterPart.APPROVER);
    moving.one(approver, held, item, MatterAction.VOID, Brought.reason(reason), -1);
  }

  /// Writes down what a revisit was told; `again` reopens what was not solved.
  ///
  /// @param said stars and whether it is solved, each null where the reporter said it himself, and
  ///   words, which are the reason to reopen
  void revisited(Actor revisitor, MatterId id, Brought said, boolean again) {
    try {
      var held = lock(revisitor, id).as(MatterPart.REVISITOR);
      // words that are the reason to reopen are kept once, there
      moving.whole(revisitor, held, MatterAction.REVISIT, again ? said.wordless() : said, -1);
      if (again) {
        // the act before counted the matter's version up
        var now = lock(revisitor, id).as(MatterPart.REVISITOR);
        var why = Brought.reason(String.valueOf(said.note()));
        moving.answered(revisitor, now, MatterAction.REOPEN, why, -1);
      }
    } catch (Refused refused) {
      throw MatterRefused.of(refused);
    }
  }

  MatterPages.Call call(Actor actor, Moving.Held held) {
    return calling.call(actor, held);
  }

  void follow(String county, MatterId id, UUID account) {
    Matter matter = store.byId(county, id).orElseThrow(NotFound::new);
    if (matter.aboutPersons() || !matter.state().isOpen()) {
      throw new NotFound();
    }
    store.follow(county, id, account);
  }

  String link(MatterId id) {
    return words.link(id);
  }

  byte[] linkHash(String county, MatterId id) {
    return store.linkHash(county, id);
  }

  byte[] hashOf(String link) {
    return words.linkHash(link);
  }

  Optional<String> phone(String county, MatterId id) {
    return words.phone(county, id);
  }
}
