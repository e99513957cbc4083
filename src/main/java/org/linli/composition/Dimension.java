package org.linli.composition;

import java.util.ArrayList;
import java.util.List;
import org.linli.person.CodeList;
import org.linli.web.Words;

/// 维度 — by what people are counted. In a partition everybody falls under exactly one column or
/// under the rest; labels are borne by some, and by some several.
enum Dimension {
  /// 年龄段.
  AGE(true),
  /// 民族.
  ETHNIC_GROUP(true),
  /// 标签.
  LABEL(false);

  /// The first age of each band: 0–6, 7–17, 18–34, 35–59, 60–69, 70–79, 80 and older.
  static final List<Integer> BANDS = List.of(0, 7, 18, 35, 60, 70, 80);

  private final boolean partition;

  Dimension(boolean partition) {
    this.partition = partition;
  }

  boolean isPartition() {
    return partition;
  }

  /// The columns in order: bands as `A0`, `A7` …, else codes.
  List<String> columns() {
    return switch (this) {
      case AGE -> BANDS.stream().map(from -> "A" + from).toList();
      case ETHNIC_GROUP -> codes("ethnic-group");
      case LABEL -> codes("label");
    };
  }

  /// What a column is called.
  String name(String column, Words words) {
    return switch (this) {
      case AGE -> band(Integer.parseInt(column.substring(1)), words);
      case ETHNIC_GROUP -> CodeList.of("ethnic-group").name(column, words);
      case LABEL -> CodeList.of("label").name(column, words);
    };
  }

  private static String band(int from, Words words) {
    int next = BANDS.indexOf(from) + 1;
    return next == BANDS.size()
        ? words.t("composition.band.last", from)
        : words.t("composition.band", from, BANDS.get(next) - 1);
  }

  private static List<String> codes(String list) {
    return new ArrayList<>(CodeList.of(list).codes().stream().map(CodeList.Code::code).toList());
  }
}
