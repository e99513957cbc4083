package org.linli.map;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// 地块索引库 — the indexes of the counties asked for last. Every question asks the turn of the county
/// first, one row by its key: so an index is right on every node, whoever drew.
@Component
class AreaIndexes {

  private static final int MOST_COUNTIES = 64;

  private final BoundaryStore store;
  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  AreaIndexes(BoundaryStore store) {
    this.store = store;
  }

  private record Kept(long version, AreaIndex index) {}

  /// The index of the map as it is now.
  AreaIndex of(String county) {
    // read before the outlines: what is drawn in between makes the next question read again
    long now = store.version(county);
    synchronized (kept) {
      Kept known = kept.get(county);
      if (known != null && known.version == now) {
        return known.index;
      }
    }
    var index = new AreaIndex(store.plots(county, county), store.dots(county, county));
    synchronized (kept) {
      kept.put(county, new Kept(now, index));
      if (kept.size() > MOST_COUNTIES) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return index;
  }
}
