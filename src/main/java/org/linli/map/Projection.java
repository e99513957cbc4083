package org.linli.map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// 投影 — degrees onto the drawing, web Mercator as tile services use it; the script that draws
/// computes the same.
///
/// @param west longitude of the left edge
/// @param top Mercator height of the upper edge, in degrees
/// @param scale units of the drawing per degree of longitude
record Projection(double west, double top, double scale, int width, int height) {

  private static final int WIDE = 1000;
  private static final int HIGHEST = 1000;
  private static final int LOWEST = 420;
  private static final double MARGIN = 0.06;
  private static final double SMALLEST = 0.0008;

  /// The drawing that shows this box whole.
  static Projection of(Envelope degrees) {
    Envelope box = new Envelope(degrees);
    box.expandBy(
        Math.max(SMALLEST, box.getWidth() * MARGIN), Math.max(SMALLEST, box.getHeight() * MARGIN));
    double up = mercator(box.getMaxY());
    double across = box.getWidth();
    double down = up - mercator(box.getMinY());
    double scale = Math.min(WIDE / across, HIGHEST / down);
    int height = (int) Math.ceil(Math.max(LOWEST, down * scale));
    double spareX = (WIDE / scale - across) / 2;
    double spareY = (height / scale - down) / 2;
    return new Projection(box.getMinX() - spareX, up + spareY, scale, WIDE, height);
  }

  double x(double longitude) {
    return (longitude - west) * scale;
  }

  double y(double latitude) {
    return (top - mercator(latitude)) * scale;
  }

  int x(Coordinate at) {
    return (int) Math.round(x(at.x));
  }

  int y(Coordinate at) {
    return (int) Math.round(y(at.y));
  }

  /// The `d` of a path: every ring once.
  String path(Geometry shape) {
    StringBuilder d = new StringBuilder();
    for (var ring : Outline.of(shape).rings()) {
      String before = "";
      for (Coordinate corner : ring) {
        String point = x(corner) + "," + y(corner);
        if (!point.equals(before)) {
          d.append(before.isEmpty() ? 'M' : 'L').append(point);
        }
        before = point;
      }
      d.append('Z');
    }
    return d.toString();
  }

  /// Height on the map in degrees: equal to the latitude at the equator.
  static double mercator(double latitude) {
    return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)));
  }
}
