package org.linli.premises;

import org.linli.place.PlaceKind;

/// 标记类别 — what a place was chosen for.
enum MarkKind {
  /// 老旧小区改造.
  RENOVATION,
  /// 示范小区.
  DEMONSTRATION,
  /// 平安小区.
  SAFE;

  /// True where marks are set: communities, grids, estates and buildings.
  static boolean fits(PlaceKind kind) {
    return switch (kind) {
      case COMMUNITY, VILLAGE, GRID, ESTATE, BUILDING -> true;
      case COUNTY, STREET, TOWNSHIP, STAIRWELL, HOUSEHOLD, SITE -> false;
    };
  }
}
