package org.linli.board;

import java.util.List;
import java.util.Set;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.springframework.stereotype.Component;

/// 名册变动 — hears that posts, organisations and places changed and marks the boards below: they may
/// be out of date.
@Component
class BoardHears implements Hears {

  private static final Set<String> PRINTED_ON_BOARDS =
      Set.of("post", "appointment", "organisation", "place");

  private final BoardStore store;

  BoardHears(BoardStore store) {
    this.store = store;
  }

  @Override
  public void hear(String county, List<Entry> acts) {
    for (Entry act : acts) {
      if (PRINTED_ON_BOARDS.contains(act.noun())) {
        store.rosterChanged(county, act.placePath(), act.at());
      }
    }
  }
}
