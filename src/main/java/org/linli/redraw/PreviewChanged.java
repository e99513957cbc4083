package org.linli.redraw;

import java.util.List;
import org.linli.shared.Refusal;

/// 预览已过时 — something changed since the preview was read; it says what, and nothing was done.
final class PreviewChanged extends Refusal {

  private final transient List<Preview.Difference> differences;

  PreviewChanged(List<Preview.Difference> differences) {
    super(key(differences), arguments(differences));
    this.differences = differences;
  }

  List<Preview.Difference> differences() {
    return differences;
  }

  private static String key(List<Preview.Difference> differences) {
    if (differences.isEmpty()) {
      return "redraw.refused.unseen";
    }
    boolean tree = differences.getFirst().what().equals(Preview.TREE);
    return tree ? "redraw.refused.tree" : "redraw.refused.changed";
  }

  // the first of them stands in the sentence, the page shows all
  private static Object[] arguments(List<Preview.Difference> differences) {
    if (differences.isEmpty()) {
      return new Object[0];
    }
    Preview.Difference first = differences.getFirst();
    return new Object[] {"key:redraw.count." + first.what(), first.before(), first.now()};
  }
}
