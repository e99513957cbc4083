package org.linli.map;

import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.locationtech.jts.geom.Geometry;

/// 地块 — an area of the tree with the outline that holds, or is about to.
///
/// @param name short: 平东街道, 东晟社区, 3网格
/// @param version of the outline
record Plot(PlaceId id, String path, String name, PlaceKind kind, int version, Geometry shape) {

  /// Areas have outlines; estates overlap them freely, and what is smaller has a point.
  static boolean isArea(PlaceKind kind) {
    return switch (kind) {
      case COUNTY, STREET, TOWNSHIP, COMMUNITY, VILLAGE, GRID -> true;
      case ESTATE, BUILDING, STAIRWELL, HOUSEHOLD, SITE -> false;
    };
  }

  /// The same area with another outline.
  Plot with(Geometry other) {
    return new Plot(id, path, name, kind, version, other);
  }
}
