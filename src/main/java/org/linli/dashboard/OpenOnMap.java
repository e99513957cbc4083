package org.linli.dashboard;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.figure.Figures;
import org.linli.map.OpenCounts;
import org.springframework.stereotype.Component;

/// 地图在办数 — colours the map by what is open now.
@Component
class OpenOnMap implements OpenCounts {

  private final Figures figures;

  OpenOnMap(Figures figures) {
    this.figures = figures;
  }

  @Override
  public Map<String, Count> at(String county, Collection<String> paths) {
    Map<Integer, List<String>> byLength =
        paths.stream().collect(Collectors.groupingBy(String::length));
    Map<String, Count> counts = new HashMap<>();
    byLength
        .values()
        .forEach(
            some ->
                figures
                    .present(county, some)
                    .forEach(
                        (path, now) -> counts.put(path, new Count(now.open(), now.overdue()))));
    return counts;
  }
}
