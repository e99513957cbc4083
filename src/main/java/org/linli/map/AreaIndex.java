package org.linli.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/// 地块索引 — the outlines of a county in memory: a tree over their boxes, and in each box a tree over
/// its edges. Never changes; another map is another index.
final class AreaIndex {

  private final STRtree boxes = new STRtree();
  private final List<Dot> dots;

  AreaIndex(List<Plot> plots, List<Dot> dots) {
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

  private Stream<Indexed> candidates(Coordinate point) {
    List<?> found = boxes.query(new Envelope(point));
    return found.stream().map(Indexed.class::cast);
  }
}
