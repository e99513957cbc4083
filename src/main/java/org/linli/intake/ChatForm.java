package org.linli.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 群消息表单 — the rows of a chat group as somebody decided about them.
///
/// @param place path of the place the group belongs to
record ChatForm(@Nullable String place, @Nullable List<Row> rows, @Nullable UUID tx) {

  /// 一行 — a line with what was chosen for it; only those that are taken become matters.
  record Row(
      @Nullable Boolean take,
      @Nullable String place,
      @Nullable String category,
      @Nullable String text) {}

  List<Row> given() {
    return rows == null ? List.of() : rows;
  }

  /// The lines that are to become matters, each under the name of its row.
  List<QuickEntries.Line> lines() {
    List<QuickEntries.Line> lines = new ArrayList<>();
    List<Row> all = given();
    for (int i = 0; i < all.size(); i++) {
      Row row = all.get(i);
      if (Boolean.TRUE.equals(row.take())) {
        String at = "rows[" + i + "]";
        lines.add(
            new QuickEntries.Line(at, text(row.place()), text(row.category()), text(row.text())));
      }
    }
    return lines;
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
