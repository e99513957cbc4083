package org.linli.organisation;

import java.util.Optional;
import org.linli.place.PlaceKind;

/// 岗位类别 — posts on places; the first three are the chiefs (三长).
public enum PostKind {
  /// 网格长.
  GRID_CHIEF,
  /// 楼栋长.
  BUILDING_CHIEF,
  /// 单元长.
  STAIRWELL_CHIEF,
  /// 站长: heads the service station of a grid or community.
  STATION_HEAD;

  /// True for the chiefs of grid, building and stairwell.
  public boolean isChief() {
    return this != STATION_HEAD;
  }

  /// The post every place of this kind has from the moment it is opened.
  static Optional<PostKind> standingOn(PlaceKind kind) {
    return switch (kind) {
      case GRID -> Optional.of(GRID_CHIEF);
      case BUILDING -> Optional.of(BUILDING_CHIEF);
      case STAIRWELL -> Optional.of(STAIRWELL_CHIEF);
      case COUNTY, STREET, TOWNSHIP, COMMUNITY, VILLAGE, ESTATE, HOUSEHOLD, SITE ->
          Optional.empty();
    };
  }
}
