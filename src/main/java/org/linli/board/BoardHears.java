package org.linli.board;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.springframework.stereotype.Component;

/// 内容变动 — hears that posts, organisations and places changed, and counts anew at the next rest what
/// the boards concerned say today.
@Component
class BoardHears implements Hears {

  private static final Set<String> BELOW = Set.of("post", "appointment", "place", "exchange");
  private static final Set<String> COUNTYWIDE = Set.of("organisation", "post-kind");
  private static final int BATCH = 500;

  private final BoardStore store;
  private final Contents contents;

  BoardHears(BoardStore store, Contents contents) {
    this.store = store;
    this.contents = contents;
  }

  @Override
  public void hear(String county, List<Entry> acts) {
    for (Entry act : acts) {
      if (BELOW.contains(act.noun())) {
        store.doubt(county, act.placePath());
      } else if (COUNTYWIDE.contains(act.noun())) {
        // an organisation answers for other places than the one it sits at, until a moment ago
        // perhaps; a kind of post is called the same everywhere
        store.doubt(county, county);
      }
    }
  }

  @Override
  public void settle(String county) {
    List<String> paths = store.uncounted(county, BATCH);
    while (!paths.isEmpty()) {
      Map<String, String> digests = new TreeMap<>();
      contents.of(county, paths).forEach((path, said) -> digests.put(path, said.digest()));
      store.count(county, digests);
      paths = store.uncounted(county, BATCH);
    }
  }
}
