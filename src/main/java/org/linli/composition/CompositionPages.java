package org.linli.composition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 构成页面 — what the template shows of the composition of a place.
public final class CompositionPages {

  private CompositionPages() {}

  /// 一地 — the tables of one place.
  ///
  /// @param total null when it is not shown
  public record Show(
      String place,
      String path,
      boolean exact,
      @Nullable Integer total,
      List<Table> tables,
      List<Link> above,
      List<Link> below,
      Instant at) {}

  /// 一表 — one dimension.
  ///
  /// @param rest everybody the lines do not name, null where there is no such number
  public record Table(String dimension, List<Line> lines, @Nullable Integer rest) {}

  /// 一行 — one column of the dimension.
  ///
  /// @param share of the total in tenths of a percent, as text
  public record Line(String code, String name, int number, String share) {}

  /// 上下级 — a place above or below.
  public record Link(String path, String name) {}
}
