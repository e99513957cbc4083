package org.linli.matter;

import static org.linli.matter.MatterLifecycle.MATTER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.linli.category.Category;
import org.linli.category.Rung;
import org.linli.matter.MatterItem.Hands;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 移交 — who answers for an item is asked again, from the rung on which it stands; the state keeps
/// its clock, except that a new holder has his time to take it.
@Component
class HandingOver {

  private final MatterStore store;
  private final Ladder ladder;
  private final MatterClock clock;
  private final Writing writing;
  private final Stages stages;

  HandingOver(MatterStore store, Ladder ladder, MatterClock clock, Writing writing, Stages stages) {
    this.store = store;
    this.stages = stages;
    this.ladder = ladder;
    this.clock = clock;
    this.writing = writing;
  }

  /// True when an open item has to go to somebody else: its holder no longer covers the place, or
  /// whoever would get it back from the check does not.
  static boolean isAstray(
      MatterState state,
      Hands holder,
      Hands handler,
      String path,
      BiPredicate<Hands, String> covers) {
    return !covers.test(holder, path)
        || state == MatterState.AWAITING_CHECK && !covers.test(handler, path);
  }

  /// Hands over the open items of a matter that have gone astray; inside the transaction of what
  /// made it necessary.
  void over(String county, MatterId id, BiPredicate<Hands, String> covers) {
    Matter matter = store.lock(county, id).orElseThrow();
    List<MatterItem> items = new ArrayList<>(store.items(county, id));
    for (int i = 0; i < items.size(); i++) {
      MatterItem item = items.get(i);
      boolean astray =
          isAstray(item.state(), item.holder(), item.handler(), item.placePath(), covers);
      if (item.dueAt() != null && astray) {
        Instant now = clock.now();
        MatterItem next = next(item, covers, now);
        store.update(next);
        stages.left(item, next, MatterAction.HAND_OVER, true, now);
        items.set(i, next);
        matter = matter.after(MatterAction.HAND_OVER, items, now);
        store.update(matter);
        written(matter, next, item.state(), now);
      }
    }
  }

  private void written(Matter matter, MatterItem item, MatterState from, Instant now) {
    writing.act(
        Actor.system(matter.county()),
        MatterPart.SYSTEM,
        MatterAction.HAND_OVER,
        matter,
        item,
        from,
        Brought.nothing(),
        now);
  }

  private MatterItem next(MatterItem item, BiPredicate<Hands, String> covers, Instant now) {
    Set<MatterPart> system = Set.of(MatterPart.SYSTEM);
    MatterState to =
        MATTER.check(item.state(), MatterAction.HAND_OVER, system, Set.of(), Set.of()).to();
    if (to == MatterState.DISPATCHED) {
      Ladder.Step step = from(item, item.rung());
      Due due = clock.due(item.county(), item.category(), to, now);
      return item.entered(to, step.rung(), step.hands(), due, now).handledBy(step.hands());
    }
    Ladder.Step desk = ladder.desk(item.county(), item.placePath());
    if (to != MatterState.AWAITING_CHECK) {
      return item.owedBy(desk.rung(), desk.hands());
    }
    // the rung is that of whoever would get it back
    if (covers.test(item.handler(), item.placePath())) {
      return item.owedBy(item.rung(), desk.hands());
    }
    Ladder.Step step = from(item, item.rung());
    return item.owedBy(step.rung(), desk.hands()).handledBy(step.hands());
  }

  // the same rung if somebody is there now, else the next one above by the category
  private Ladder.Step from(MatterItem item, Rung rung) {
    Category category = clock.category(item.county(), item.category());
    Stream<Rung> above = category == null ? Stream.of(Rung.values()) : category.ladder().stream();
    List<Rung> rungs =
        Stream.concat(Stream.of(rung), above.filter(r -> r.compareTo(rung) > 0)).toList();
    return ladder.first(item.county(), item.placePath(), rungs);
  }
}
