package org.linli.map;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.map.Problem.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsSimpleOp;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/// 轮廓 — rings of corners that become a shape: one corner a line, longitude first, an empty line
/// between two rings; a ring inside another one is a hole.
///
/// @param rings as they were given, without the corner that is repeated at the end
record Outline(List<List<Coordinate>> rings) {

  /// Degrees of WGS 84 (SRID 4326); JTS computes in full doubles.
  static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);

  private static final int MOST_CORNERS = 5_000;
  private static final double GRAIN = 1e6;
  private static final String NUMBER = "([+-]?\\d{1,4}(?:\\.\\d{1,20})?)";
  private static final Pattern CORNER =
      Pattern.compile("\\s*" + NUMBER + "\\s*[,;\\s、]\\s*" + NUMBER + "\\s*[,;]?\\s*");

  /// What was typed, line by line; [Unfit] names each line that cannot be read.
  static Outline typed(String text) {
    List<List<Coordinate>> rings = new ArrayList<>();
    List<Coordinate> ring = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    int number = 0;
    for (String line : Normalizer.normalize(text, Normalizer.Form.NFKC).lines().toList()) {
      number++;
      Matcher corner = CORNER.matcher(line);
      if (line.isBlank()) {
        rings.add(ring);
        ring = new ArrayList<>();
      } else if (corner.matches()) {
        var point =
            rounded(Double.parseDouble(corner.group(1)), Double.parseDouble(corner.group(2)));
        ring.add(point);
        place(point, number, problems);
      } else {
        problems.add(Problem.line(Kind.UNREADABLE, number, null));
      }
    }
    rings.add(ring);
    if (!problems.isEmpty()) {
      throw new Unfit(problems);
    }
    return new Outline(rings.stream().filter(each -> !each.isEmpty()).map(Outline::open).toList());
  }

  /// The rings of a shape as it is kept.
  static Outline of(Geometry shape) {
    List<List<Coordinate>> rings = new ArrayList<>();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      if (shape.getGeometryN(i) instanceof Polygon polygon) {
        rings.add(open(List.of(polygon.getExteriorRing().getCoordinates())));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          rings.add(open(List.of(polygon.getInteriorRingN(hole).getCoordinates())));
        }
      }
    }
    return new Outline(rings);
  }

  /// The same without the corners that are repeated at the ends of rings.
  Outline closedOff() {
    return new Outline(rings.stream().map(Outline::open).toList());
  }

  /// A corner to a tenth of a metre, so that what is written down is what is kept.
  static Coordinate rounded(double longitude, double latitude) {
    return new Coordinate(
        Math.round(longitude * GRAIN) / GRAIN, Math.round(latitude * GRAIN) / GRAIN);
  }

  /// Says when a corner has latitude and longitude changed over, or lies in another country.
  static void place(Coordinate point, int number, List<Problem> problems) {
    if (inChina(point.x, point.y)) {
      return;
    }
    Kind kind = inChina(point.y, point.x) ? Kind.SWAPPED : Kind.FAR;
    problems.add(Problem.line(kind, number, null));
  }

  static boolean inChina(double longitude, double latitude) {
    return longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54;
  }

  /// The shape; [Unfit] when the rings are none: too few or too many corners, rings that cross
  /// themselves or each other.
  Geometry shape() {
    int corners = rings.stream().mapToInt(List::size).sum();
    if (corners > MOST_CORNERS) {
      throw new Unfit(List.of(new Problem(Kind.TOO_MANY, "" + MOST_CORNERS, 0, null)));
    }
    if (rings.isEmpty() || rings.stream().anyMatch(r -> r.stream().distinct().count() < 3)) {
      throw new Unfit(List.of(Problem.of(Kind.TOO_FEW)));
    }
    List<LinearRing> closed = rings.stream().map(Outline::closed).toList();
    List<Problem> crossings = closed.stream().flatMap(ring -> crossings(ring).stream()).toList();
    if (!crossings.isEmpty()) {
      throw new Unfit(crossings);
    }
    Geometry shape = nested(closed);
    TopologyValidationError error = new IsValidOp(shape).getValidationError();
    if (error != null) {
      throw new Unfit(List.of(new Problem(Kind.CROSSING, "", 0, error.getCoordinate())));
    }
    return shape;
  }

  /// One corner a line, as it can be typed again.
  String text() {
    List<String> blocks = new ArrayList<>();
    for (List<Coordinate> ring : rings) {
      blocks.add(String.join("\n", ring.stream().map(Outline::text).toList()));
    }
    return String.join("\n\n", blocks);
  }

  /// Every corner as text, to compare two outlines.
  List<String> corners() {
    return rings.stream().flatMap(List::stream).map(Outline::text).toList();
  }

  private static String text(Coordinate corner) {
    return "%.6f,%.6f".formatted(corner.x, corner.y).toLowerCase(Locale.ROOT);
  }

  private static List<Problem> crossings(LinearRing ring) {
    var simple = new IsSimpleOp(ring);
    simple.setFindAllLocations(true);
    return simple.getNonSimpleLocations().stream()
        .map(at -> new Problem(Kind.CROSSING, "", 0, at))
        .toList();
  }

  // the larger one first: a ring in an odd number of others is a hole of the innermost
  private static Geometry nested(List<LinearRing> rings) {
    if (rings.size() == 1) {
      return FACTORY.createPolygon(rings.getFirst());
    }
    List<Polygon> whole =
        rings.stream()
            .map(FACTORY::createPolygon)
            .sorted(Comparator.comparingDouble(Polygon::getArea).reversed())
            .toList();
    Geometry shape = FACTORY.createPolygon();
    for (Polygon ring : whole) {
      for (Polygon other : whole) {
        if (ring != other && ring.overlaps(other)) {
          throw new Unfit(List.of(new Problem(Kind.CROSSING, "", 0, ring.getCoordinate())));
        }
      }
      shape = shape.symDifference(ring);
    }
    return shape;
  }

  private static LinearRing closed(List<Coordinate> ring) {
    List<Coordinate> corners = new ArrayList<>(ring);
    corners.add(ring.getFirst().copy());
    return FACTORY.createLinearRing(corners.toArray(Coordinate[]::new));
  }

  private static List<Coordinate> open(List<Coordinate> ring) {
    List<Coordinate> corners = new ArrayList<>();
    for (Coordinate corner : ring) {
      if (corners.isEmpty() || !corners.getLast().equals2D(corner)) {
        corners.add(corner);
      }
    }
    if (corners.size() > 1 && corners.getFirst().equals2D(corners.getLast())) {
      corners.removeLast();
    }
    return List.copyOf(corners);
  }
}
