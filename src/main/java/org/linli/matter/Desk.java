package org.linli.matter;

import java.util.Optional;
import java.util.UUID;
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
    var held = lock(approver, id);
    var approved = new Moving.Held(held.matter(), held.items(), held.mine(), true);
    moving.one(approver, approved, item, MatterAction.VOID, Brought.reason(reason), -1);
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
