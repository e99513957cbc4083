package org.linli.composition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 推算 — everything that is not known is a variable, every sum an equation modulo a prime; a
/// variable is found out when the equations leave it one value.
final class Attack {
  private static final long PRIME = 2_147_483_647L;
  private static final String REST = "rest";
  private static final String TOTAL = "total";

  private final Map<String, Integer> variables = new HashMap<>();
  private final List<Map<Integer, Long>> equations = new ArrayList<>();
  private final Set<String> known = new HashSet<>();

  Attack(
      Map<String, Counts> counts,
      Map<String, String> above,
      @Nullable Suppression suppression,
      Dimension dimension,
      String insider) {
    List<String> columns = new ArrayList<>(dimension.columns());
    columns.add(TOTAL);
    if (dimension.isPartition()) {
      columns.add(REST);
    }
    for (Map.Entry<String, Counts> place : counts.entrySet()) {
      boolean own = !insider.isEmpty() && isAllOf(insider, place.getKey(), above);
      for (String column : columns) {
        if (own || shown(suppression, place, dimension, column)) {
          known.add(place.getKey() + column);
        }
      }
    }
    for (Map.Entry<String, Counts> place : counts.entrySet()) {
      String path = place.getKey();
      List<String> below = above.keySet().stream().filter(p -> path.equals(above.get(p))).toList();
      for (String column : columns) {
        if (!below.isEmpty()) {
          equation(path + column, below.stream().map(p -> p + column).toList());
        }
      }
      if (dimension.isPartition()) {
        equation(
            path + TOTAL,
            columns.stream().filter(c -> !c.equals(TOTAL)).map(c -> path + c).toList());
      }
    }
  }

  private static boolean shown(
      @Nullable Suppression suppression,
      Map.Entry<String, Counts> place,
      Dimension dimension,
      String column) {
    if (suppression == null) {
      return column.equals(TOTAL) || place.getValue().of(dimension, column) >= Suppression.LEAST;
    }
    if (column.equals(REST)) {
      return false;
    }
    return column.equals(TOTAL)
        ? !suppression.hides(place.getKey())
        : !suppression.hides(place.getKey(), dimension, column);
  }

  // a street whose only community is the insider's own has no numbers but his
  private static boolean isAllOf(String insider, String path, Map<String, String> above) {
    if (path.startsWith(insider)) {
      return true;
    }
    List<String> below = above.keySet().stream().filter(p -> path.equals(above.get(p))).toList();
    return !below.isEmpty() && below.stream().allMatch(p -> isAllOf(insider, p, above));
  }

  private void equation(String sum, List<String> parts) {
    Map<Integer, Long> row = new HashMap<>();
    put(row, sum, PRIME - 1);
    parts.forEach(part -> put(row, part, 1));
    if (!row.isEmpty()) {
      equations.add(row);
    }
  }

  private void put(Map<Integer, Long> row, String cell, long factor) {
    if (!known.contains(cell)) {
      int at = variables.computeIfAbsent(cell, any -> variables.size());
      row.merge(at, factor, (a, b) -> (a + b) % PRIME);
    }
  }

  List<String> foundOut() {
    Map<Integer, Map<Integer, Long>> pivots = new HashMap<>();
    for (Map<Integer, Long> equation : equations) {
      Map<Integer, Long> row = new HashMap<>(equation);
      pivots.forEach((at, pivot) -> reduce(row, at, pivot));
      row.values().removeIf(factor -> factor == 0);
      if (!row.isEmpty()) {
        int at = row.keySet().iterator().next();
        scale(row, inverse(row.getOrDefault(at, 0L)));
        pivots.values().forEach(other -> reduce(other, at, row));
        pivots.put(at, row);
      }
    }
    List<String> found = new ArrayList<>();
    variables.forEach(
        (cell, at) -> {
          Map<Integer, Long> row = pivots.get(at);
          if (row != null && row.values().stream().filter(f -> f != 0).count() == 1) {
            found.add(cell);
          }
        });
    return found;
  }

  private static void reduce(Map<Integer, Long> row, int at, Map<Integer, Long> pivot) {
    long factor = row.getOrDefault(at, 0L);
    if (factor != 0) {
      pivot.forEach(
          (variable, value) ->
              row.merge(
                  variable,
                  (PRIME - factor) * value % PRIME,
                  (before, more) -> (before + more) % PRIME));
      row.values().removeIf(value -> value == 0);
    }
  }

  private static void scale(Map<Integer, Long> row, long factor) {
    row.replaceAll((at, value) -> value * factor % PRIME);
  }

  private static long inverse(long value) {
    long result = 1;
    long base = value;
    for (long power = PRIME - 2; power > 0; power >>= 1) {
      result = (power & 1) == 1 ? result * base % PRIME : result;
      base = base * base % PRIME;
    }
    return result;
  }
}
