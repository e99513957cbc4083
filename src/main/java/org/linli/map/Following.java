package org.linli.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.PlaceKind;
import org.linli.redraw.Redrawing;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/// 边界随划 — what a redraw makes of the outlines that are drawn. A grid's ground goes to the grid that
/// takes it in; a grid that moves takes its ground out of what stood above it into what stands
/// above it now; a building takes along what is nearer to it than to the others of its grid.
final class Following {

  private static final PrecisionModel GRAIN = new PrecisionModel(1e6);

  private final Map<UUID, Geometry> held = new HashMap<>();
  private final Map<String, Geometry> before = new HashMap<>();
  private final Map<String, Geometry> after = new LinkedHashMap<>();
  private final List<Dot> dots;

  private Following(List<Plot> plots, List<Dot> dots) {
    for (Plot plot : plots) {
      held.put(plot.id().value(), plot.shape());
      before.put(plot.path(), plot.shape());
    }
    this.dots = dots;
  }

  /// The outlines that change, by the path of their area; empty where nothing is left. Said alike
  /// before and after the places have moved.
  ///
  /// @param plots the outlines of the county
  /// @param dots the points of its buildings
  static Map<String, Geometry> of(Redrawing redrawing, List<Plot> plots, List<Dot> dots) {
    var following = new Following(plots, dots);
    Set<String> taken = new HashSet<>();
    for (Redrawing.Closing closing : redrawing.closings()) {
      Place into = closing.into();
      Geometry ground = following.held.get(closing.place().id().value());
      if (into != null && ground != null) {
        taken.add(closing.path());
        following.give(into.path(), ground);
      }
    }
    Map<String, List<Redrawing.Move>> buildings = new LinkedHashMap<>();
    for (Redrawing.Move move : redrawing.moves()) {
      Geometry ground = following.held.get(move.place().id().value());
      String left = Paths.gridOrCommunity(move.from());
      if (ground != null) {
        following.above(move.from(), move.to(), ground);
      } else if (move.place().kind() == PlaceKind.BUILDING && !taken.contains(left)) {
        buildings.computeIfAbsent(left, any -> new ArrayList<>()).add(move);
      }
    }
    buildings.forEach(following::buildings);
    return following.after;
  }

  // what the buildings that leave an area take along: where none with a point stays, nobody can say
  private void buildings(String area, List<Redrawing.Move> moves) {
    Map<UUID, String> leaving =
        moves.stream()
            .collect(
                Collectors.toMap(
                    move -> move.place().id().value(), move -> Paths.gridOrCommunity(move.to())));
    List<Dot> staying =
        dots.stream()
            .filter(dot -> dot.path().startsWith(area) && !leaving.containsKey(dot.id()))
            .toList();
    List<Dot> gone = dots.stream().filter(dot -> leaving.containsKey(dot.id())).toList();
    Geometry ground = now(area);
    if (ground.isEmpty() || staying.isEmpty() || gone.isEmpty()) {
      return;
    }
    Map<Coordinate, String> owners = new HashMap<>();
    gone.forEach(dot -> owners.put(dot.at(), leaving.getOrDefault(dot.id(), area)));
    staying.forEach(dot -> owners.put(dot.at(), area));
    Map<String, Geometry> shares = shares(ground, owners);
    shares.remove(area);
    for (Map.Entry<String, Geometry> share : shares.entrySet()) {
      String to = share.getKey();
      boolean others =
          dots.stream().anyMatch(d -> d.path().startsWith(to) && !leaving.containsKey(d.id()));
      Geometry part = overlay(now(area), share.getValue(), OverlayNG.INTERSECTION);
      if (!part.isEmpty() && (before.containsKey(to) || !others)) {
        after.put(area, overlay(now(area), share.getValue(), OverlayNG.DIFFERENCE));
        give(to, part);
        above(area, to, part);
      }
    }
  }

  // the ground nearest to the buildings of each owner
  private static Map<String, Geometry> shares(Geometry ground, Map<Coordinate, String> owners) {
    Plane plane = Plane.at(ground);
    Map<Coordinate, String> flat = new HashMap<>();
    owners.forEach((at, owner) -> flat.put(plane.flat(at), owner));
    var voronoi = new VoronoiDiagramBuilder();
    voronoi.setSites(flat.keySet());
    voronoi.setClipEnvelope(plane.flat(ground).getEnvelopeInternal());
    Geometry cells = voronoi.getDiagram(Outline.FACTORY);
    Map<String, Geometry> shares = new LinkedHashMap<>();
    for (int i = 0; i < cells.getNumGeometries(); i++) {
      Geometry cell = cells.getGeometryN(i);
      String owner = Objects.requireNonNull(flat.get((Coordinate) cell.getUserData()));
      shares.merge(
          owner, cell, (one, other) -> OverlayNGRobust.overlay(one, other, OverlayNG.UNION));
    }
    shares.replaceAll((owner, share) -> plane.degrees(share));
    return shares;
  }

  // ground that goes from one path to another leaves what stands above the first alone, and joins
  // what stands above the second, as far as that is drawn
  private void above(String from, String to, Geometry ground) {
    List<String> left = Paths.ancestors(from);
    List<String> joined = Paths.ancestors(to);
    for (String path : left) {
      if (!joined.contains(path) && !now(path).isEmpty()) {
        after.put(path, overlay(now(path), ground, OverlayNG.DIFFERENCE));
      }
    }
    for (String path : joined) {
      if (!left.contains(path) && !now(path).isEmpty()) {
        give(path, ground);
      }
    }
  }

  private void give(String path, Geometry ground) {
    after.put(path, overlay(now(path), ground, OverlayNG.UNION));
  }

  private Geometry now(String path) {
    return after.getOrDefault(path, before.getOrDefault(path, Outline.FACTORY.createPolygon()));
  }

  private static Geometry overlay(Geometry one, Geometry other, int operation) {
    var overlay = new OverlayNG(one, other, GRAIN, operation);
    overlay.setStrictMode(true);
    return overlay.getResult();
  }
}
