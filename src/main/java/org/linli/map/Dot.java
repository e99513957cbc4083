package org.linli.map;

import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;

/// 楼栋点位 — where a building stands, in degrees of WGS 84.
record Dot(UUID id, String path, String name, double longitude, double latitude) {

  /// The same under another name.
  Dot named(String other) {
    return new Dot(id, path, other, longitude, latitude);
  }

  Coordinate at() {
    return new Coordinate(longitude, latitude);
  }
}
