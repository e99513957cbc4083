package org.linli.composition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;

/// 隐去 — which cells of a tree of places are not shown to an outsider, so that no number under five
/// can be seen or found out by subtracting (complementary suppression).
///
/// Each column of a table, the total among them, is a tree of sums: a place is the sum of the
/// places below it. Where a sum hides anything it hides at least three cells, or all it has, and if
/// the sum itself is shown, those hidden below make at least five without the largest of them: so
/// even somebody who knows one of the areas below learns nothing about the others. In a partition
/// everybody who falls under no column is the rest; the rest is never shown by itself and always
/// stands for at least one column more and at least five people. Why this is enough: see
/// `docs/decisions/0013`.
final class Suppression {

  /// The smallest number an outsider may see.
  static final int LEAST = 5;

  private static final int TOGETHER = 3;

  private final Map<String, Counts> counts;
  private final Map<String, List<String>> below = new HashMap<>();
  private final Map<Dimension, Map<String, Set<String>>> hidden = new HashMap<>();
  private final Set<String> unseen = new HashSet<>();

  /// @param counts of every place of the tree by path; a place above holds those below
  /// @param above the path of the place above by path; none for the top
  Suppression(Map<String, Counts> counts, Map<String, String> above) {
    this.counts = counts;
    above.forEach(
        (path, parent) -> below.computeIfAbsent(parent, p -> new ArrayList<>()).add(path));
    below.values().forEach(paths -> paths.sort(Comparator.naturalOrder()));
    close();
  }

  /// True when the place shows no number at all, not even its total.
  boolean hides(String path) {
    return unseen.contains(path);
  }

  boolean hides(String path, Dimension dimension, String column) {
    return unseen.contains(path) || cells(dimension, column).contains(path);
  }

  // hiding one cell may leave another alone: until nothing more has to be hidden
  private void close() {
    counts.forEach((path, count) -> hideSmall(path, count));
    boolean more = true;
    while (more) {
      more = sums(unseen, path -> at(path).total());
      for (Dimension dimension : Dimension.values()) {
        for (String column : dimension.columns()) {
          Set<String> cells = cells(dimension, column);
          more |= cells.addAll(unseen);
          more |= sums(cells, path -> at(path).of(dimension, column));
        }
        more |= dimension.isPartition() && rests(dimension);
      }
    }
  }

  private void hideSmall(String path, Counts count) {
    if (count.total() < LEAST) {
      unseen.add(path);
    }
    for (Dimension dimension : Dimension.values()) {
      count
          .of(dimension)
          .forEach(
              (column, number) -> {
                boolean few = number < LEAST;
                // nearly everybody tells who does not
                boolean nearlyAll = !dimension.isPartition() && count.total() - number < LEAST;
                if (few || nearlyAll) {
                  cells(dimension, column).add(path);
                }
              });
    }
  }

  // one column: every place that is the sum of those below it
  private boolean sums(Set<String> cells, ToIntFunction<String> number) {
    boolean changed = false;
    for (Map.Entry<String, List<String>> sum : below.entrySet()) {
      while (!safe(sum.getKey(), sum.getValue(), cells, number)) {
        String next =
            sum.getValue().stream()
                .filter(path -> !cells.contains(path))
                .min(Comparator.comparingInt(number))
                .orElse(sum.getKey());
        cells.add(next);
        changed = true;
      }
    }
    return changed;
  }

  private static boolean safe(
      String top, List<String> parts, Set<String> cells, ToIntFunction<String> number) {
    List<String> gone = parts.stream().filter(cells::contains).toList();
    boolean topGone = cells.contains(top);
    int together = gone.size() + (topGone ? 1 : 0);
    if (together == 0 || together == parts.size() + 1) {
      return true;
    }
    int largest = gone.stream().mapToInt(number).max().orElse(0);
    int others = gone.stream().mapToInt(number).sum() - largest;
    return together >= TOGETHER && (topGone || others >= LEAST);
  }

  // one row: what is hidden of it, with whoever falls under no column
  private boolean rests(Dimension dimension) {
    boolean changed = false;
    for (Map.Entry<String, Counts> place : counts.entrySet()) {
      while (!unseen.contains(place.getKey()) && !rested(dimension, place)) {
        String next =
            place.getValue().of(dimension).entrySet().stream()
                .filter(cell -> !cells(dimension, cell.getKey()).contains(place.getKey()))
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        cells(dimension, next).add(place.getKey());
        changed = true;
      }
    }
    return changed;
  }

  private boolean rested(Dimension dimension, Map.Entry<String, Counts> place) {
    int shown = 0;
    boolean any = false;
    for (Map.Entry<String, Integer> cell : place.getValue().of(dimension).entrySet()) {
      boolean gone = cells(dimension, cell.getKey()).contains(place.getKey());
      any |= gone;
      shown += gone ? 0 : cell.getValue();
    }
    return any && place.getValue().total() - shown >= LEAST;
  }

  private Counts at(String path) {
    return Objects.requireNonNull(counts.get(path));
  }

  private Set<String> cells(Dimension dimension, String column) {
    return hidden
        .computeIfAbsent(dimension, any -> new HashMap<>())
        .computeIfAbsent(column, any -> new HashSet<>());
  }
}
