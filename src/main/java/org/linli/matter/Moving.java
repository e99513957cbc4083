package org.linli.matter;

import static org.linli.matter.MatterLifecycle.MATTER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;
import org.linli.lifecycle.Move;
import org.linli.lifecycle.Refused;
import org.linli.matter.MatterItem.Hands;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Stale;
import org.springframework.stereotype.Component;

/// 流转 — one act on a locked matter: checks the table, writes the item, the matter, the words and
/// the entry.
@Component
class Moving {

  private final MatterStore store;
  private final Destinations destinations;
  private final MatterClock clock;
  private final Writing writing;
  private final Colleagues colleagues;
  private final Stages stages;

  Moving(
      MatterStore store,
      Destinations destinations,
      MatterClock clock,
      Writing writing,
      Colleagues colleagues,
      Stages stages) {
    this.store = store;
    this.stages = stages;
    this.destinations = destinations;
    this.clock = clock;
    this.writing = writing;
    this.colleagues = colleagues;
  }

  /// 一件在手 — the matter, locked, with its items, whether the actor reported it, and what he is
  /// beside what everybody can see: who approves what somebody else asked for, or who revisits.
  record Held(Matter matter, List<MatterItem> items, boolean mine, @Nullable MatterPart also) {

    Held(Matter matter, List<MatterItem> items, boolean mine) {
      this(matter, items, mine, null);
    }

    Held as(MatterPart part) {
      return new Held(matter, items, mine, part);
    }

    /// What the actor is for one item (null = the matter as a whole).
    Set<MatterPart> parts(Actor actor, @Nullable MatterItem item) {
      var parts = MatterParts.of(actor, matter, item, mine);
      if (also != null) {
        parts.add(also);
      }
      return parts;
    }
  }

  /// Makes the move; 0 = the matter as a whole.
  void move(Actor actor, Held held, int number, MatterAction action, Brought brought, int version) {
    brought.checked();
    try {
      switch (action) {
        case RATE, RELEASE, ADD_ITEM, SUPPLEMENT -> whole(actor, held, action, brought, version);
        case CONFIRM, REOPEN -> {
          if (number == 0) {
            answered(actor, held, action, brought, version);
          } else {
            one(actor, held, number, action, brought, version);
          }
        }
        case REPORT, CALL, REVISIT, MERGE, SPLIT -> throw new NotFound();
        case VOID -> throw new MatterRefused("matter.refused.voiding");
        case ACCEPT,
            REJECT,
            DISPATCH,
            TAKE,
            HANDLE,
            FEED_BACK,
            CLOSE_OUT,
            REDO,
            SEND_BACK,
            PASS_UP,
            HAND_OVER ->
            one(actor, held, number, action, brought, version);
      }
    } catch (Refused refused) {
      throw MatterRefused.of(refused);
    }
  }

  void whole(Actor actor, Held held, MatterAction action, Brought brought, int version) {
    Matter matter = held.matter();
    stale(version, matter.version());
    var parts = held.parts(actor, null);
    Move<MatterState, MatterAction> move =
        MATTER.check(
            matter.state(), action, parts, brought.evidence(MatterParts.isSystem(actor)), Set.of());
    Instant now = clock.now();
    MatterPart part = part(move, parts);
    if (action == MatterAction.ADD_ITEM) {
      add(actor, part, held, brought, now);
      return;
    }
    Matter next =
        switch (action) {
          case RATE -> matter.rated(brought.stars(), brought.solved());
          case REVISIT -> matter.revisited(brought.rating(), brought.solved());
          case SUPPLEMENT -> matter.touched();
          default -> matter.released(String.valueOf(brought.note()).strip(), now);
        };
    store.update(next);
    Brought words = brought;
    if (action == MatterAction.RELEASE) {
      // the photos named are the matter's own, made public; they are not bound a second time
      writing.release(actor, matter, brought.photos());
      words = Brought.note(String.valueOf(brought.note()));
    }
    writing.act(actor, part, action, next, null, matter.state(), words, now);
  }

  private void add(Actor actor, MatterPart part, Held held, Brought brought, Instant now) {
    String code = String.valueOf(brought.category());
    var category = clock.category(held.matter().county(), code);
    if (category == null) {
      throw new Invalid("category", "matter.error.category");
    }
    Matter matter = category.aboutPersons() ? held.matter().guarded() : held.matter();
    Ladder.Step desk = destinations.desk(matter.county(), matter.placePath());
    Due due = clock.due(matter.county(), code, MatterState.ACCEPTED, now);
    MatterItem item =
        MatterItem.fresh(
            matter, held.items().size() + 1, code, MatterState.ACCEPTED, desk, due, now);
    store.insert(item);
    var items = new ArrayList<>(held.items());
    items.add(item);
    Matter next = matter.after(MatterAction.ADD_ITEM, items, now);
    store.update(next);
    writing.act(actor, part, MatterAction.ADD_ITEM, next, item, null, brought, now);
  }

  // confirm or reopen the whole: every item that is closed and not yet answered
  void answered(Actor actor, Held held, MatterAction action, Brought brought, int version) {
    stale(version, held.matter().version());
    List<MatterItem> closed =
        held.items().stream().filter(i -> i.state() == MatterState.CLOSED).toList();
    if (closed.isEmpty() || held.matter().state() != MatterState.CLOSED) {
      check(actor, held, held.items().getFirst(), action, brought, held.matter().state());
    }
    Held now = held;
    Brought words = brought;
    for (MatterItem item : closed) {
      now = one(actor, now, item.item(), action, words, -1);
      words =
          action == MatterAction.REOPEN
              ? Brought.reason(String.valueOf(brought.reason()))
              : Brought.nothing();
    }
  }

  Held one(Actor actor, Held held, int number, MatterAction action, Brought brought, int version) {
    Matter matter = held.matter();
    MatterItem item = item(held, number);
    stale(version, item.version());
    Move<MatterState, MatterAction> move = check(actor, held, item, action, brought, item.state());
    Instant now = clock.now();
    MatterItem next = next(actor, item, action, move.to(), brought, now);
    store.update(next);
    stages.left(item, next, action, MatterParts.isSystem(actor), now);
    List<MatterItem> items =
        held.items().stream().map(i -> i.item() == next.item() ? next : i).toList();
    Matter after = matter.after(action, items, now);
    store.update(after);
    if (action == MatterAction.REOPEN) {
      // what was closed out and was not solved is promised anew
      store.promise(
          after.county(),
          after.id(),
          now,
          clock.promise(after.county(), after.category(), now, List.of()));
    }
    var parts = held.parts(actor, item);
    writing.act(actor, part(move, parts), action, after, next, item.state(), brought, now);
    return new Held(after, items, held.mine(), held.also());
  }

  private Move<MatterState, MatterAction> check(
      Actor actor,
      Held held,
      MatterItem item,
      MatterAction action,
      Brought brought,
      MatterState state) {
    Matter matter = held.matter();
    var parts = held.parts(actor, item);
    Set<MatterAction> done =
        colleagues.isSame(actor, item.fedBackBy())
            ? EnumSet.of(MatterAction.FEED_BACK)
            : EnumSet.noneOf(MatterAction.class);
    var move =
        MATTER.check(state, action, parts, brought.evidence(MatterParts.isSystem(actor)), done);
    var category = clock.category(matter.county(), item.category());
    boolean photo = action == MatterAction.FEED_BACK && category != null && category.wantsPhoto();
    if (photo && brought.photos().isEmpty()) {
      throw new Invalid("photos", "lifecycle.missing.PHOTO");
    }
    return move;
  }

  private MatterItem next(
      Actor actor,
      MatterItem item,
      MatterAction action,
      MatterState to,
      Brought brought,
      Instant now) {
    Due due = clock.due(item.county(), item.category(), to, now);
    return switch (action) {
      case ACCEPT, TAKE -> item.entered(to, item.rung(), item.holder(), due, now);
      case DISPATCH -> {
        var step = destinations.chosen(item, String.valueOf(brought.assignee()));
        yield item.entered(to, step.rung(), step.hands(), due, now).handledBy(step.hands());
      }
      case PASS_UP -> {
        var step = above(item);
        yield item.entered(to, step.rung(), step.hands(), due, now)
            .handledBy(step.hands())
            .keepingTime(item, MatterParts.isSystem(actor));
      }
      case HAND_OVER -> item.handedOver(to, due, now);
      case FEED_BACK ->
          item.entered(to, item.rung(), desk(item).hands(), due, now)
              .fedBack(colleagues.person(actor), item.rung());
      case CLOSE_OUT -> {
        var over = item.entered(to, item.rung(), Hands.NONE, Due.NONE, now);
        // what only followed another was no work of its own
        yield item.state() == MatterState.MERGED ? over : over.closed(now);
      }
      case REDO -> item.entered(to, item.rung(), item.handler(), due, now).again(true);
      case SEND_BACK, SPLIT -> {
        var desk = desk(item);
        yield item.entered(to, desk.rung(), desk.hands(), due, now);
      }
      case REOPEN -> {
        var desk = desk(item);
        yield item.entered(to, desk.rung(), desk.hands(), due, now).again(false);
      }
      case REJECT, VOID, CONFIRM, MERGE -> item.entered(to, item.rung(), Hands.NONE, Due.NONE, now);
      case HANDLE, REPORT, CALL, RATE, REVISIT, ADD_ITEM, SUPPLEMENT, RELEASE -> item.touched();
    };
  }

  private Ladder.Step above(MatterItem item) {
    var category = clock.category(item.county(), item.category());
    var rungs = category == null ? List.of(Rung.values()) : category.ladder();
    return destinations
        .above(item.county(), item.category(), item.placePath(), rungs, item.rung())
        .orElseThrow(() -> new MatterRefused("matter.refused.top"));
  }

  private Ladder.Step desk(MatterItem item) {
    return destinations.desk(item.county(), item.placePath());
  }

  private static MatterItem item(Held held, int number) {
    if (number == 0 && held.items().size() == 1) {
      return held.items().getFirst();
    }
    return held.items().stream()
        .filter(i -> i.item() == number)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static MatterPart part(Move<MatterState, MatterAction> move, Set<MatterPart> parts) {
    return parts.stream().filter(move.parts()::contains).findFirst().orElseThrow();
  }

  private static void stale(int seen, int now) {
    if (seen >= 0 && seen != now) {
      throw new Stale();
    }
  }
}
