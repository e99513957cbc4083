package org.linli.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.figure.Sums;

/// 事项大类 — grid matters, disputes and petitions are told apart, as briefings count them (S1.2 to
/// S1.4); the last two are categories until they get a life of their own.
final class Groups {

  /// Stands for every category that is not counted apart.
  static final String GRID = "*GRID";

  /// The categories that are counted apart.
  static final List<String> APART = List.of("DISPUTE", "PETITION");

  private Groups() {}

  /// The sums of each group: what is left of the total, then what is counted apart.
  static Map<String, Sums> of(Sums total, Map<String, Sums> categories) {
    Map<String, Sums> groups = new LinkedHashMap<>();
    groups.put(GRID, rest(total, categories));
    APART.forEach(code -> groups.put(code, categories.getOrDefault(code, Sums.NONE)));
    return groups;
  }

  /// The grid matters: the total without what is counted apart.
  static Sums rest(Sums total, Map<String, Sums> categories) {
    Sums rest = total;
    for (String code : APART) {
      rest = rest.minus(categories.getOrDefault(code, Sums.NONE));
    }
    return rest;
  }
}
