package org.linli.redraw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.redraw.MovesAlong.Count;

/// 预览 — a plan with the numbers of everything it concerns.
///
/// @param tree a digest of the places concerned as they stood
record Preview(Plan plan, List<Count> counts, String tree) {

  static final String TREE = "tree";

  /// 差别 — one number that is another one now; for the tree both are 0.
  record Difference(String what, int before, int now) {}

  /// What the reader saw, in a form that can be handed back and compared.
  String seen() {
    StringBuilder seen = new StringBuilder(TREE + " " + tree);
    counts.forEach(each -> seen.append(", ").append(each.what()).append(' ').append(each.number()));
    return seen.toString();
  }

  /// What keeps the redraw from being done.
  Optional<Count> hindrance() {
    return counts.stream().filter(each -> each.hinders() && each.number() > 0).findFirst();
  }

  /// Refuses what was seen before when it is not so any more.
  void refuse(String before) {
    List<Difference> differences = since(before);
    if (!before.equals(seen())) {
      throw new PreviewChanged(differences);
    }
  }

  private List<Difference> since(String before) {
    Map<String, String> old = new LinkedHashMap<>();
    for (String word : before.split(", ")) {
      String[] parts = word.split(" ", 2);
      old.put(parts[0], parts.length < 2 ? "" : parts[1]);
    }
    List<Difference> differences = new ArrayList<>();
    String oldTree = old.remove(TREE);
    if (oldTree == null) {
      return differences;
    }
    // what is not among the numbers is none
    Map<String, Integer> now = new LinkedHashMap<>();
    old.keySet().forEach(what -> now.put(what, 0));
    counts.forEach(count -> now.put(count.what(), count.number()));
    now.forEach(
        (what, number) -> {
          String was = old.getOrDefault(what, "0");
          if (was.matches("[0-9]{1,9}") && Integer.parseInt(was) != number) {
            differences.add(new Difference(what, Integer.parseInt(was), number));
          }
        });
    if (differences.isEmpty() && !tree.equals(oldTree)) {
      differences.add(new Difference(TREE, 0, 0));
    }
    return differences;
  }
}
