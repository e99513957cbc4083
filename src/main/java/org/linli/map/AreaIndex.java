package org.linli.map;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.linli.place.Paths;
import org.linli.place.PlacePoint;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/// 地块索引 — the outlines of a county in memory: a tree over their boxes, and in each box a tree over
/// its edges. Never changes; another map is another index.
final class AreaIndex {

  private final STRtree boxes = new STRtree();
  private final List<Dot> dots;
  private final Map<String, Dot> buildings = new HashMap<>();
  private final Map<String, Geometry> shapes = new HashMap<>();
  private final Map<String, PlacePoint> middles = new ConcurrentHashMap<>();

  AreaIndex(List<Plot> plots, List<Dot> dots) {
    plots.forEach(plot -> shapes.put(plot.path(), plot.shape()));
    dots.forEach(dot -> buildings.put(dot.path(), dot));
    for (Plot plot : plots) {
      var inside = new IndexedPointInAreaLocator(plot.shape());
      boxes.insert(plot.shape().getEnvelopeInternal(), new Indexed(plot.path(), inside));
    }
    boxes.build();
    this.dots = List.copyOf(dots);
  }

  private record Indexed(String path, IndexedPointInAreaLocator inside) {}

  /// The path of the smallest area the point lies in; on a line between two the one with the lower
  /// code.
  Optional<String> at(double longitude, double latitude) {
    Coordinate point = new Coordinate(longitude, latitude);
    return candidates(point)
        .filter(area -> area.inside.locate(point) != Location.EXTERIOR)
        .map(Indexed::path)
        .min(Comparator.comparingInt(String::length).reversed().thenComparing(path -> path));
  }

  /// How many outlines are looked at for a point.
  long looked(double longitude, double latitude) {
    return candidates(new Coordinate(longitude, latitude)).count();
  }

  /// The buildings below an area that stand nearest to the point and within so many metres.
  List<Dot> near(String area, double longitude, double latitude, double metres, int most) {
    Coordinate point = new Coordinate(longitude, latitude);
    return dots.stream()
        .filter(dot -> dot.path().startsWith(area) && Plane.distance(dot.at(), point) <= metres)
        .sorted(Comparator.comparingDouble(dot -> Plane.distance(dot.at(), point)))
        .limit(most)
        .toList();
  }

  /// The building in which the place lies, or which it is.
  Optional<Dot> building(String path) {
    return dots.stream().filter(dot -> path.startsWith(dot.path())).findFirst();
  }

  /// Where the place lies: its building, else a point inside the smallest area around it.
  Optional<PlacePoint> point(String path) {
    for (String at : Paths.chain(path).reversed()) {
      Dot dot = buildings.get(at);
      if (dot != null) {
        return Optional.of(new PlacePoint(dot.longitude(), dot.latitude()));
      }
      Geometry shape = shapes.get(at);
      if (shape != null) {
        return Optional.of(middles.computeIfAbsent(at, any -> middle(shape)));
      }
    }
    return Optional.empty();
  }

  private static PlacePoint middle(Geometry shape) {
    Coordinate inside = shape.getInteriorPoint().getCoordinate();
    Coordinate rounded = Outline.rounded(inside.x, inside.y);
    return new PlacePoint(rounded.x, rounded.y);
  }

  private Stream<Indexed> candidates(Coordinate point) {
    List<?> found = boxes.query(new Envelope(point));
    return found.stream().map(Indexed.class::cast);
  }
}
