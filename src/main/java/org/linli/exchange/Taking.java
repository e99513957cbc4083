package org.linli.exchange;

import java.util.List;
import java.util.Map;
import org.linli.shared.Verdict;

/// 核写 — holds the lines of one list against the registers, and writes them where it was begun to.
public interface Taking {

  /// 行 — what a line says, by field.
  record Line(int number, Map<String, String> values) {

    String value(String field) {
      return values.getOrDefault(field, "");
    }
  }

  /// The next lines, each with what it comes to.
  List<Verdict> take(List<Line> lines);

  /// After the last line.
  default void finish() {}
}
