package org.linli.map;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.web.Words;
import org.locationtech.jts.geom.Coordinate;

/// 边界问题 — one thing that is wrong with an outline, and where.
///
/// @param with the line, or the name of the other area; empty without
/// @param squareMetres how large the overlap, the gap or the part outside is; 0 without
/// @param at a point of it in degrees; null where there is none
record Problem(Kind kind, String with, long squareMetres, @Nullable Coordinate at) {

  /// 问题类别 — a gap is told and does not hinder: somebody must draw the first grid.
  enum Kind {
    /// 读不懂.
    UNREADABLE,
    /// 点太少.
    TOO_FEW,
    /// 点太多.
    TOO_MANY,
    /// 经纬度写反.
    SWAPPED,
    /// 不在国内.
    FAR,
    /// 自相交.
    CROSSING,
    /// 与相邻重叠.
    OVERLAP,
    /// 超出上级.
    OUTSIDE,
    /// 下级露在外面.
    CHILD_OUTSIDE,
    /// 上级内有空白.
    GAP,
    /// 没有这个地点.
    NO_PLACE,
    /// 一个文件里出现两次.
    TWICE;

    /// True when an outline with it cannot be taken.
    boolean hinders() {
      return this != GAP;
    }
  }

  static Problem line(Kind kind, int line, @Nullable Coordinate at) {
    return new Problem(kind, "" + line, 0, at);
  }

  static Problem of(Kind kind) {
    return new Problem(kind, "", 0, null);
  }

  /// "124.371200, 43.170100"; empty without a point.
  String where() {
    return at == null ? "" : "%.6f, %.6f".formatted(at.x, at.y).toLowerCase(Locale.ROOT);
  }

  /// The whole sentence in the reader's words.
  String text(Words words) {
    String said = words.t("map.problem." + kind, with, squareMetres);
    return at == null ? said : words.t("map.problem.where", said, where());
  }
}
