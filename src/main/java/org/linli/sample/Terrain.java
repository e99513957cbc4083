package org.linli.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.linli.place.PlaceKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/// 样例地形 — invented outlines around where the county really lies, from the seed. All areas are
/// rectangles of one lattice whose corners are shaken and bent: whoever shares an edge shares every
/// corner on it, so that nothing overlaps and nothing is left over.
final class Terrain {

  private static final GeometryFactory FACTORY = new GeometryFactory();
  private static final double METRES_PER_DEGREE = 111_195;
  // one step of the lattice
  private static final double STEP = 120;
  private static final int STEPS_PER_SHARE = 5;
  private static final int VILLAGE_SHARES = 6;
  private static final double SHAKEN = 0.3;
  private static final double BENT = 0.05;
  private static final double GRAIN = 1e6;

  // a corner of the invented district, longitude and latitude
  private static final Map<String, Coordinate> CORNERS =
      Map.of(
          "220303", new Coordinate(124.345, 43.125),
          "220382", new Coordinate(123.485, 43.505),
          "150102", new Coordinate(111.655, 40.855));

  private final String county;
  private final Map<String, List<Spot>> below = new HashMap<>();
  private final Map<String, Box> boxes = new HashMap<>();
  private final Map<String, Integer> houses = new HashMap<>();
  private final Map<String, Coordinate> points = new HashMap<>();
  private final int width;
  private final int height;

  Terrain(Layout layout) {
    county = layout.county();
    Spot top = layout.of(PlaceKind.COUNTY).getFirst();
    areas(layout)
        .filter(area -> area != top)
        .forEach(
            area ->
                below
                    .computeIfAbsent(
                        area.path().substring(0, area.path().length() - 3),
                        any -> new ArrayList<>())
                    .add(area));
    int cells = shares(top) * STEPS_PER_SHARE;
    width = (int) Math.ceil(Math.sqrt(cells * 1.25));
    height = (int) Math.ceil(cells / (double) width);
    lay(top, new Box(0, 0, width, height));
    for (Spot building : layout.of(PlaceKind.BUILDING)) {
      points.put(building.path(), stand(building));
    }
  }

  /// 方块 — a rectangle of the lattice.
  private record Box(int left, int low, int right, int high) {

    int wide() {
      return right - left;
    }

    int tall() {
      return high - low;
    }
  }

  /// The areas from the county to the grids, each after the one it lies in.
  static Stream<Spot> areas(Layout layout) {
    return Stream.of(
            PlaceKind.COUNTY,
            PlaceKind.STREET,
            PlaceKind.TOWNSHIP,
            PlaceKind.COMMUNITY,
            PlaceKind.VILLAGE,
            PlaceKind.GRID)
        .flatMap(kind -> layout.of(kind).stream());
  }

  /// The outline of an area, in degrees.
  Polygon outline(Spot area) {
    Box box = Objects.requireNonNull(boxes.get(area.path()));
    List<Coordinate> ring = new ArrayList<>();
    for (int x = box.left; x < box.right; x++) {
      ring.add(corner(x, box.low));
    }
    for (int y = box.low; y < box.high; y++) {
      ring.add(corner(box.right, y));
    }
    for (int x = box.right; x > box.left; x--) {
      ring.add(corner(x, box.high));
    }
    for (int y = box.high; y >= box.low; y--) {
      ring.add(corner(box.left, y));
    }
    return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
  }

  /// Where a building stands, inside its grid.
  Coordinate point(Spot building) {
    return Objects.requireNonNull(points.get(building.path()));
  }

  private int shares(Spot area) {
    List<Spot> parts = below.getOrDefault(area.path(), List.of());
    if (parts.isEmpty()) {
      return area.kind() == PlaceKind.GRID
          ? new Dice(area.path(), "size").between(2, 5)
          : VILLAGE_SHARES;
    }
    return parts.stream().mapToInt(this::shares).sum();
  }

  private void lay(Spot area, Box box) {
    boxes.put(area.path(), box);
    List<Spot> parts = below.getOrDefault(area.path(), List.of());
    if (!parts.isEmpty()) {
      split(parts, box);
    }
  }

  // halves by share, across the longer side, until each part has its own rectangle
  private void split(List<Spot> parts, Box box) {
    if (parts.size() == 1) {
      lay(parts.getFirst(), box);
      return;
    }
    int total = parts.stream().mapToInt(this::shares).sum();
    int first = 0;
    int count = 0;
    while (count < parts.size() - 1 && (count == 0 || first < total / 2)) {
      first += shares(parts.get(count++));
    }
    boolean across = box.wide() >= box.tall();
    int side = across ? box.wide() : box.tall();
    int cut = Math.clamp(Math.round(side * (float) first / total), 1, side - 1);
    Box one =
        across
            ? new Box(box.left, box.low, box.left + cut, box.high)
            : new Box(box.left, box.low, box.right, box.low + cut);
    Box other =
        across
            ? new Box(box.left + cut, box.low, box.right, box.high)
            : new Box(box.left, box.low + cut, box.right, box.high);
    split(parts.subList(0, count), one);
    split(parts.subList(count, parts.size()), other);
  }

  private Coordinate corner(int x, int y) {
    Dice dice = new Dice(county, "corner", x + "," + y);
    return bent(x + SHAKEN * part(dice), y + SHAKEN * part(dice));
  }

  // in the middle of a cell of the grid's own: shaken corners leave that free
  private Coordinate stand(Spot building) {
    String grid = building.path().substring(0, 15);
    Box box = Objects.requireNonNull(boxes.get(grid));
    int number = houses.merge(grid, 1, Integer::sum) - 1;
    int cells = box.wide() * box.tall();
    int cell = (number * 7 + 3) % cells;
    Dice dice = new Dice(building.path(), "point");
    return bent(
        box.left + cell % box.wide() + 0.5 + part(dice) * 0.15,
        box.low + cell / box.wide() + 0.5 + part(dice) * 0.15);
  }

  private static double part(Dice dice) {
    return dice.between(-1000, 1000) / 1000.0;
  }

  private Coordinate bent(double x, double y) {
    double across = x + BENT * width * Math.sin(Math.TAU * y / height);
    double up = y + BENT * height * Math.sin(Math.TAU * x / width);
    Coordinate corner = Objects.requireNonNull(CORNERS.get(county));
    double east = METRES_PER_DEGREE * Math.cos(Math.toRadians(corner.y));
    return new Coordinate(
        Math.round((corner.x + across * STEP / east) * GRAIN) / GRAIN,
        Math.round((corner.y + up * STEP / METRES_PER_DEGREE) * GRAIN) / GRAIN);
  }
}
