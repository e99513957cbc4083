package org.linli.redraw;

import java.util.Arrays;
import java.util.List;
import org.linli.place.PlaceKind;

/// 重划方式 — what can be redrawn at one place.
public enum RedrawKind {
  /// 迁移: it hangs under another place, with all below it.
  MOVE,
  /// 拆分: part of what a grid holds goes to new grids.
  SPLIT,
  /// 合并: other grids go up in this one.
  MERGE,
  /// 更名.
  RENAME,
  /// 关闭: it and all below it are used no more.
  CLOSE;

  /// True when places of the kind can be redrawn like this; counties, streets and communities
  /// follow the official divisions.
  boolean fits(PlaceKind kind) {
    return switch (kind) {
      case COUNTY, STREET, TOWNSHIP, COMMUNITY, VILLAGE -> false;
      case GRID -> true;
      case BUILDING, ESTATE, SITE, HOUSEHOLD -> this != SPLIT && this != MERGE;
      case STAIRWELL -> this == RENAME || this == CLOSE;
    };
  }

  static List<RedrawKind> of(PlaceKind kind) {
    return Arrays.stream(values()).filter(each -> each.fits(kind)).toList();
  }
}
