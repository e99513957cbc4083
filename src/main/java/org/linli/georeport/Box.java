package org.linli.georeport;

import org.linli.place.PlacePoint;

/// 范围框 — `minLat,minLong,maxLat,maxLong`.
record Box(double south, double west, double north, double east) {

  static Box of(String text) {
    String number = "\\s*-?[0-9]{1,3}(\\.[0-9]{1,20})?\\s*";
    if (!text.matches(number + "(," + number + "){3}")) {
      throw Fault.bad("georeport.fault.unreadable", "bbox");
    }
    String[] sides = text.split(",");
    Box box =
        new Box(
            Double.parseDouble(sides[0]),
            Double.parseDouble(sides[1]),
            Double.parseDouble(sides[2]),
            Double.parseDouble(sides[3]));
    if (box.south > box.north || box.west > box.east) {
      throw Fault.bad("georeport.fault.unreadable", "bbox");
    }
    return box;
  }

  boolean holds(PlacePoint point) {
    return point.latitude() >= south
        && point.latitude() <= north
        && point.longitude() >= west
        && point.longitude() <= east;
  }
}
