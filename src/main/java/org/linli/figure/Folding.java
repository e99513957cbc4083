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
/// rest.
@Component
@Order(200)
class Folding implements Hears {

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
