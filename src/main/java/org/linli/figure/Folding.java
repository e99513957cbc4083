package org.linli.figure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 折算 — hears every act on a matter, marks the matter, and counts the marked ones again at the next
/// rest; of an area that was redrawn every matter is marked.
@Component
@Order(200)
class Folding implements Hears {

  private static final Set<String> REDRAWN = Set.of("MOVE", "RETIRE");

  private final CellStore cells;

  Folding(CellStore cells) {
    this.cells = cells;
  }

  @Override
  public void hear(String county, List<Entry> acts) {
    Set<UUID> matters = new LinkedHashSet<>();
    for (Entry act : acts) {
      if (act.noun().equals("matter")) {
        matters.add(act.subject());
      } else if (act.noun().equals("place") && REDRAWN.contains(act.action())) {
        cells.markBelow(county, act.placePath(), act.at());
      }
    }
    if (!matters.isEmpty()) {
      cells.mark(county, matters, acts.getFirst().at());
    }
  }

  @Override
  public void settle(String county) {
    cells.lock(county);
    int taken = CellStore.FOLD;
    while (taken == CellStore.FOLD) {
      taken = cells.fold(county);
    }
  }
}
