package org.linli.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.lifecycle.Refused;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 并案与拆回 — a matter goes behind another one about the same, follows it to its end, or goes its own
/// way again.
@Component
class Merging {

  private static final Set<MatterAction> ENDS =
      Set.of(MatterAction.CLOSE_OUT, MatterAction.REJECT, MatterAction.VOID);

  private final MatterStore store;
  private final MergeStore merges;
  private final Moving moving;
  private final MatterClock clock;

  Merging(MatterStore store, MergeStore merges, Moving moving, MatterClock clock) {
    this.store = store;
    this.merges = merges;
    this.moving = moving;
    this.clock = clock;
  }

  /// The matter somebody who reports the same may join: open and not about persons; of one that
  /// follows another the one that leads. Everything else is [Invalid], as if it did not exist.
  MatterId joinable(String county, String number) {
    return store
        .idOf(county, number)
        .flatMap(id -> store.byId(county, id))
        .flatMap(m -> m.follows() == null ? Optional.of(m) : store.byId(county, m.follows()))
        .filter(m -> m.state().isOpen() && !m.aboutPersons())
        .map(Matter::id)
        .orElseThrow(() -> new Invalid("joins", "matter.error.joins"));
  }

  /// A matter just reported goes behind the one its reporter said is his too.
  void joined(String county, MatterId fresh, MatterId leading) {
    boolean open =
        store
            .lock(county, leading)
            .filter(m -> m.state().isOpen() && m.follows() == null)
            .isPresent();
    if (!open) {
      throw new Invalid("joins", "matter.error.joins");
    }
    Matter matter = store.lock(county, fresh).orElseThrow(NotFound::new);
    var held = new Moving.Held(matter, store.items(county, fresh), false);
    behind(Actor.system(county), held, leading, Brought.nothing(), true);
  }

  /// Every open item of the matter goes behind the leading one; both are locked.
  void merge(Actor actor, Moving.Held held, Matter leading, Brought why) {
    Matter matter = held.matter();
    if (matter.id().equals(leading.id())) {
      throw new MatterRefused("matter.refused.merge.itself");
    }
    if (!leading.state().isOpen()) {
      throw new MatterRefused("matter.refused.merge.over", leading.number());
    }
    // its progress is shown to everybody whose matter is merged into it
    if (leading.aboutPersons()) {
      throw new MatterRefused("matter.refused.merge.persons", leading.number());
    }
    if (!merges.following(matter.county(), matter.id()).isEmpty()) {
      throw new MatterRefused("matter.refused.merge.leads", matter.number());
    }
    behind(actor, held, leading.id(), why, false);
  }

  /// Goes its own way again, from the desk; its leading matter is still open.
  void split(Actor actor, Moving.Held held, Brought why) {
    Matter matter = held.matter();
    MatterId leading = matter.follows();
    if (leading == null || matter.state() != MatterState.MERGED) {
      throw new MatterRefused("matter.refused.split", matter.number());
    }
    alone(actor, held, why);
  }

  /// What leads came to its end: whatever follows is closed out with it; what followed one that was
  /// refused or struck out goes its own way again, for that says nothing about it. Who asks for his
  /// own matter to be handled again follows nobody any more.
  @EventListener
  void moved(MatterMoved moved) {
    String county = moved.county();
    if (moved.action() == MatterAction.REOPEN) {
      merges.end(county, moved.matter(), moved.at());
    } else if (ENDS.contains(moved.action())) {
      ended(county, moved.matter());
    }
  }

  private void ended(String county, MatterId leading) {
    List<MatterId> following = merges.following(county, leading);
    if (following.isEmpty()) {
      return;
    }
    MatterState state = store.byId(county, leading).orElseThrow(NotFound::new).state();
    for (MatterId id : following) {
      Matter matter = store.lock(county, id).orElseThrow(NotFound::new);
      var held = new Moving.Held(matter, store.items(county, id), false);
      if (matter.state() != MatterState.MERGED) {
        // closed out with an earlier end of the leading one
        continue;
      }
      if (state == MatterState.CLOSED) {
        each(Actor.system(county), held, MatterAction.CLOSE_OUT, Brought.nothing());
      } else if (!state.isOpen()) {
        alone(Actor.system(county), held, Brought.nothing());
      }
    }
  }

  private void behind(
      Actor actor, Moving.Held held, MatterId leading, Brought why, boolean joined) {
    Matter matter = held.matter().following(leading);
    each(actor, new Moving.Held(matter, held.items(), held.mine()), MatterAction.MERGE, why);
    merges.begin(matter.county(), matter.id(), leading, joined, clock.now());
  }

  private void alone(Actor actor, Moving.Held held, Brought why) {
    Instant now = clock.now();
    merges.end(held.matter().county(), held.matter().id(), now);
    each(actor, held, MatterAction.SPLIT, why);
  }

  private void each(Actor actor, Moving.Held held, MatterAction action, Brought why) {
    why.checked();
    boolean merging = action == MatterAction.MERGE;
    List<MatterItem> concerned =
        held.items().stream()
            .filter(item -> merging ? item.state().isOpen() : item.state() == MatterState.MERGED)
            .toList();
    if (concerned.isEmpty()) {
      throw new MatterRefused(
          merging ? "matter.refused.merge.over" : "matter.refused.split", held.matter().number());
    }
    Moving.Held now = held;
    for (MatterItem item : concerned) {
      now = one(actor, now, item.item(), action, why);
    }
  }

  private Moving.Held one(
      Actor actor, Moving.Held held, int item, MatterAction action, Brought why) {
    try {
      return moving.one(actor, held, item, action, why, -1);
    } catch (Refused refused) {
      throw MatterRefused.of(refused);
    }
  }
}
