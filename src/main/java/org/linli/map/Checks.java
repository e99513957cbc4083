package org.linli.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.map.Problem.Kind;
import org.linli.place.Paths;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// 边界检查 — whether an outline fits among the others: inside what stands above, beside its
/// neighbours, around what lies below. Strips narrower than a metre are the grain of drawing and no
/// problem.
final class Checks {

  private static final double GRAIN = 0.5;

  private Checks() {}

  /// What hinders an outline, and the gap it leaves in the area above.
  ///
  /// @param own the area as it is to be
  /// @param all the outlines that hold; the own one among them is left out
  static List<Problem> of(Plot own, Collection<Plot> all) {
    List<Problem> problems = fit(own, all);
    above(own.path(), all).flatMap(parent -> gap(parent, own, all)).ifPresent(problems::add);
    return problems;
  }

  /// What hinders an outline.
  static List<Problem> fit(Plot own, Collection<Plot> all) {
    Plane plane = Plane.at(own.shape());
    Geometry flat = plane.flat(own.shape());
    List<Problem> problems = new ArrayList<>();
    above(own.path(), all)
        .ifPresent(
            parent ->
                overlay(flat, plane.flat(parent.shape()), OverlayNG.DIFFERENCE)
                    .ifPresent(p -> problems.add(problem(Kind.OUTSIDE, parent, p, plane))));
    for (Plot other : all) {
      boolean near =
          other.shape().getEnvelopeInternal().intersects(own.shape().getEnvelopeInternal());
      if (near && beside(own.path(), other.path())) {
        overlay(flat, plane.flat(other.shape()), OverlayNG.INTERSECTION)
            .ifPresent(p -> problems.add(problem(Kind.OVERLAP, other, p, plane)));
      }
      if (Paths.parent(other.path()).filter(own.path()::equals).isPresent()) {
        overlay(plane.flat(other.shape()), flat, OverlayNG.DIFFERENCE)
            .ifPresent(p -> problems.add(problem(Kind.CHILD_OUTSIDE, other, p, plane)));
      }
    }
    return problems;
  }

  /// What of an area belongs to none of the areas directly below, as far as those are drawn.
  static Optional<Problem> gap(Plot parent, Collection<Plot> children) {
    Plane plane = Plane.at(parent.shape());
    Geometry left = plane.flat(parent.shape());
    for (Plot child : children) {
      left = OverlayNGRobust.overlay(left, plane.flat(child.shape()), OverlayNG.DIFFERENCE);
    }
    return wide(left).map(p -> problem(Kind.GAP, parent, p, plane));
  }

  private static Optional<Problem> gap(Plot parent, Plot own, Collection<Plot> all) {
    List<Plot> children = new ArrayList<>(List.of(own));
    all.stream().filter(other -> beside(own.path(), other.path())).forEach(children::add);
    return gap(parent, children);
  }

  // the area above may not be drawn yet: then the next one above it
  private static Optional<Plot> above(String path, Collection<Plot> all) {
    List<String> above = Paths.ancestors(path);
    return all.stream()
        .filter(other -> above.contains(other.path()))
        .max(Comparator.comparingInt(other -> other.path().length()));
  }

  private static boolean beside(String path, String other) {
    return !path.equals(other) && Paths.parent(path).equals(Paths.parent(other));
  }

  private static Optional<Geometry> overlay(Geometry a, Geometry b, int operation) {
    return wide(OverlayNGRobust.overlay(a, b, operation));
  }

  private static Optional<Geometry> wide(Geometry part) {
    return Optional.of(part).filter(p -> !p.buffer(-GRAIN).isEmpty());
  }

  private static Problem problem(Kind kind, Plot other, Geometry part, Plane plane) {
    Geometry core = part.buffer(-GRAIN);
    return new Problem(
        kind,
        other.name(),
        Math.max(1, Math.round(part.getArea())),
        plane.degrees(core.getInteriorPoint().getCoordinate()));
  }
}
