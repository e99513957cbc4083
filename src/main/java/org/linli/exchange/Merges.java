package org.linli.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// 合并单元格 — cells that are merged over several lines: what the first of them says holds for all.
final class Merges {

  private static final int MOST = 200_000;

  private final Map<Integer, List<Span>> columns = new HashMap<>();
  private int count;

  /// 跨行 — from one line to another, in one column.
  private static final class Span {
    private final int first;
    private final int last;
    private String text = "";

    Span(int first, int last) {
      this.first = first;
      this.last = last;
    }
  }

  /// Adds one; `column` counts from zero, lines from one.
  void add(int column, int first, int last) {
    if (last > first && count < MOST) {
      count++;
      columns.computeIfAbsent(column, any -> new ArrayList<>()).add(new Span(first, last));
    }
  }

  /// To be called before the first line.
  void sort() {
    columns.values().forEach(spans -> spans.sort((a, b) -> Integer.compare(b.first, a.first)));
  }

  /// Fills what is merged away in a line; lines come in order.
  void fill(int line, List<String> cells) {
    columns.forEach(
        (column, spans) -> {
          while (!spans.isEmpty() && spans.getLast().last < line) {
            spans.removeLast();
          }
          if (spans.isEmpty() || spans.getLast().first > line) {
            return;
          }
          Span span = spans.getLast();
          if (line == span.first) {
            span.text = column < cells.size() ? cells.get(column) : "";
          } else if (!span.text.isEmpty()) {
            while (cells.size() <= column) {
              cells.add("");
            }
            if (cells.get(column).isEmpty()) {
              cells.set(column, span.text);
            }
          }
        });
  }
}
