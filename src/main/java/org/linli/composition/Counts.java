package org.linli.composition;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// 计数 — how many people live at one place, and how many of them fall under each column.
final class Counts {

  private int total;
  private final Map<Dimension, Map<String, Integer>> columns = new EnumMap<>(Dimension.class);

  Counts() {
    for (Dimension dimension : Dimension.values()) {
      Map<String, Integer> none = new LinkedHashMap<>();
      dimension.columns().forEach(column -> none.put(column, 0));
      columns.put(dimension, none);
    }
  }

  int total() {
    return total;
  }

  int of(Dimension dimension, String column) {
    return of(dimension).getOrDefault(column, 0);
  }

  Map<String, Integer> of(Dimension dimension) {
    return Objects.requireNonNull(columns.get(dimension));
  }

  void people(int more) {
    total += more;
  }

  /// What is no column of the dimension falls under the rest.
  void add(Dimension dimension, String column, int more) {
    of(dimension).computeIfPresent(column, (any, before) -> before + more);
  }

  void add(Counts other) {
    total += other.total;
    for (Dimension dimension : Dimension.values()) {
      other.of(dimension).forEach((column, more) -> add(dimension, column, more));
    }
  }
}
