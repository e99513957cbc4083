package org.linli.board;

import java.util.Optional;

/// 公示板筛选 — which boards of an area a list shows or a run prints, each as a condition on the row.
enum BoardFilter {
  /// 全部.
  ALL("taken_down is null"),
  /// 待打印: never printed, out of date, or damaged since.
  TO_PRINT(
      """
      taken_down is null and (printed_at is null or damaged_at > printed_at
        or shown is not null and printed is distinct from shown)\
      """),
  /// 内容已过期: says something else today than what was printed.
  OUT_OF_DATE(
      """
      taken_down is null and printed_at is not null
        and shown is not null and printed is distinct from shown\
      """),
  /// 待上墙: printed and not yet on the wall.
  TO_MOUNT(
      """
      taken_down is null and printed_at is not null
        and (mounted_at is null or mounted_at < printed_at)\
      """),
  /// 已损坏.
  DAMAGED("taken_down is null and damaged_at is not null"),
  /// 已撤下.
  TAKEN_DOWN("taken_down is not null");

  private final String where;

  BoardFilter(String where) {
    this.where = "(" + where + ")";
  }

  /// The condition in SQL.
  String where() {
    return where;
  }

  /// The filter of this name; empty for any other text.
  static Optional<BoardFilter> named(String name) {
    for (BoardFilter filter : values()) {
      if (filter.name().equals(name)) {
        return Optional.of(filter);
      }
    }
    return Optional.empty();
  }
}
