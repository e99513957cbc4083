package org.linli.map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/// 平面 — degrees as metres on the plane that touches the earth near a shape; true to a thousandth
/// within a county.
record Plane(double metresEast, double metresNorth) {

  private static final double METRES_PER_DEGREE = 111_195;

  /// The plane that fits this shape in degrees.
  static Plane at(Geometry shape) {
    Envelope box = shape.getEnvelopeInternal();
    double latitude = box.isNull() ? 0 : (box.getMinY() + box.getMaxY()) / 2;
    return new Plane(METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude)), METRES_PER_DEGREE);
  }

  /// The area of a shape in degrees, in square metres.
  static double area(Geometry shape) {
    return at(shape).flat(shape).getArea();
  }

  /// The distance of two points in degrees, in metres.
  static double distance(Coordinate a, Coordinate b) {
    double north = (a.y - b.y) * METRES_PER_DEGREE;
    double east = (a.x - b.x) * METRES_PER_DEGREE * Math.cos(Math.toRadians((a.y + b.y) / 2));
    return Math.hypot(north, east);
  }

  /// The shape in metres.
  Geometry flat(Geometry degrees) {
    return AffineTransformation.scaleInstance(metresEast, metresNorth).transform(degrees);
  }

  /// A point in degrees, in metres.
  Coordinate flat(Coordinate degrees) {
    return new Coordinate(degrees.x * metresEast, degrees.y * metresNorth);
  }

  /// A shape in metres, in degrees.
  Geometry degrees(Geometry metres) {
    return AffineTransformation.scaleInstance(1 / metresEast, 1 / metresNorth).transform(metres);
  }

  /// A point in metres, in degrees.
  Coordinate degrees(Coordinate metres) {
    return new Coordinate(metres.x / metresEast, metres.y / metresNorth);
  }
}
