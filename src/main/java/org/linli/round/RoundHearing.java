package org.linli.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 听岗位与地点 — when a post gets another holder or none, or an area is redrawn, the rounds below it go
/// to whoever answers now.
@Component
@Order(165)
class RoundHearing implements Hears {

  private static final Set<String> REDRAWN =
      Set.of("OPEN", "OPEN_COUNTY", "GENERATE", "MOVE", "RETIRE");

  private final Plans plans;

  RoundHearing(Plans plans) {
    this.plans = plans;
  }

  @Override
  public void hear(String county, List<Entry> acts) {
    Map<String, Boolean> areas = new LinkedHashMap<>();
    for (Entry act : acts) {
      switch (act.noun()) {
        case "post" -> areas.putIfAbsent(act.placePath(), false);
        case "place" -> {
          if (REDRAWN.contains(act.action())) {
            areas.put(act.placePath(), true);
          }
        }
        case "import" -> areas.put(county, true);
        default -> {
          // rounds of anything else are derived by whoever keeps it
        }
      }
    }
    // what lies in a wider area that is derived whole is derived with it
    areas.forEach(
        (path, all) -> {
          boolean within =
              areas.entrySet().stream()
                  .anyMatch(
                      other ->
                          other.getValue()
                              && !other.getKey().equals(path)
                              && path.startsWith(other.getKey()));
          if (!within) {
            plans.deriveBelow(county, path, all);
          }
        });
  }
}
