import java.util.ArrayList;
import java.util.List;

/// 结果表 — what was measured, its target, and whether it was met.
final class Table {

  private final List<String[]> lines = new ArrayList<>();
  private boolean missed;

  Table() {
    lines.add(new String[] {"measured", "figures", "result", "target", ""});
  }

  void atLeast(String what, String figures, double ratio, double least) {
    add(what, figures, "%.2f".formatted(ratio), "at least %.1f".formatted(least), ratio >= least);
  }

  void atMost(String what, String figures, double value, double most, String unit) {
    add(
        what,
        figures,
        "%.2f%s".formatted(value, unit),
        "at most %.1f%s".formatted(most, unit),
        value <= most);
  }

  /// A figure without a target.
  void only(String what, String figures, double ratio) {
    lines.add(new String[] {what, figures, "%.2f".formatted(ratio), "", ""});
  }

  boolean missed() {
    return missed;
  }

  void print() {
    int[] widths = new int[5];
    lines.forEach(
        line -> {
          for (int i = 0; i < 5; i++) {
            widths[i] = Math.max(widths[i], line[i].length());
          }
        });
    System.out.println();
    for (String[] line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 5; i++) {
        text.append(line[i]).append(" ".repeat(widths[i] - line[i].length() + 2));
      }
      System.out.println(text.toString().stripTrailing());
    }
  }

  private void add(String what, String figures, String result, String target, boolean met) {
    missed |= !met;
    lines.add(new String[] {what, figures, result, target, met ? "pass" : "MISS"});
  }
}
