package org.linli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.place.PlaceKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/// 样例地形测试 — the invented outlines tile each area without overlap or gap, and every building stands
/// in its grid.
class TerrainTests {

  private static final GeometryFactory POINTS = new GeometryFactory();

  @Test
  void theGridsTileTheirCommunitiesAndThoseTheirStreets() {
    for (District district : District.ALL) {
      County county = new County(district);
      List<Spot> areas = Terrain.areas(county.layout()).toList();
      for (Spot parent : areas) {
        List<Geometry> parts = new ArrayList<>();
        for (Spot area : areas) {
          boolean below = area.path().length() == parent.path().length() + 3;
          if (below && parent.covers(area)) {
            parts.add(county.terrain().outline(area));
          }
        }
        if (!parts.isEmpty()) {
          tiles(county.terrain().outline(parent), parts, parent);
        }
      }
      assertThat(areas).hasSizeGreaterThan(district.grids());
    }
  }

  @Test
  void everyBuildingStandsInItsGrid() {
    for (District district : District.ALL) {
      County county = new County(district);
      for (Spot grid : county.layout().of(PlaceKind.GRID)) {
        Geometry outline = county.terrain().outline(grid);
        for (Spot building : county.layout().below(grid, PlaceKind.BUILDING)) {
          Coordinate point = county.terrain().point(building);
          assertThat(outline.contains(POINTS.createPoint(point))).as(building.path()).isTrue();
        }
      }
    }
  }

  // as large together as the whole, each inside it: then they neither overlap nor leave anything
  private static void tiles(Geometry whole, List<Geometry> parts, Spot parent) {
    double sum = 0;
    for (Geometry part : parts) {
      assertThat(part.isValid()).as(parent.path()).isTrue();
      Geometry outside = OverlayNGRobust.overlay(part, whole, OverlayNG.DIFFERENCE);
      assertThat(outside.getArea()).as("outside of " + parent.path()).isLessThan(1e-12);
      sum += part.getArea();
    }
    assertThat(whole.isValid()).as(parent.path()).isTrue();
    assertThat(sum / whole.getArea()).as(parent.path()).isBetween(1 - 1e-9, 1 + 1e-9);
  }
}
