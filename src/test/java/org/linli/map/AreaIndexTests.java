package org.linli.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.locationtech.jts.geom.Coordinate;

/// 地块索引测试 — the index says the same as looking at every edge of every outline, and looks at few of
/// them.
class AreaIndexTests {

  private static final int SIDE = 20;
  private static final double WEST = 124.30;
  private static final double SOUTH = 43.10;
  private static final double STEP = 0.004;

  private final SplittableRandom random = new SplittableRandom(220_303);
  private final Coordinate[][] corners = new Coordinate[SIDE + 1][SIDE + 1];
  private final List<Plot> plots = new ArrayList<>();

  AreaIndexTests() {
    for (int x = 0; x <= SIDE; x++) {
      for (int y = 0; y <= SIDE; y++) {
        corners[x][y] =
            Outline.rounded(WEST + (x + shaken()) * STEP, SOUTH + (y + shaken()) * STEP);
      }
    }
    // four hundred grids in twenty communities; every eleventh grid has none
    for (int x = 0; x < SIDE; x++) {
      plots.add(plot("220303001%03d".formatted(x + 1), x, 0, x + 1, SIDE));
      for (int y = 0; y < SIDE; y++) {
        if ((x * SIDE + y) % 11 != 0) {
          plots.add(plot("220303001%03d%03d".formatted(x + 1, y + 1), x, y, x + 1, y + 1));
        }
      }
    }
  }

  @Test
  void aThousandPointsLieWhereLookingAtEveryEdgeSays() {
    var index = new AreaIndex(plots, List.of());
    int found = 0;
    int community = 0;
    for (int i = 0; i < 1_000; i++) {
      double longitude = WEST + (random.nextDouble() * 1.2 - 0.1) * SIDE * STEP;
      double latitude = SOUTH + (random.nextDouble() * 1.2 - 0.1) * SIDE * STEP;
      Optional<String> path = index.at(longitude, latitude);

      assertThat(path).as("%f, %f", longitude, latitude).isEqualTo(slowly(longitude, latitude));
      found += path.isPresent() ? 1 : 0;
      community += path.filter(p -> p.length() == 12).isPresent() ? 1 : 0;
    }
    assertThat(found).as("inside").isBetween(600, 800);
    assertThat(community).as("in a grid that is not drawn").isBetween(20, 120);
  }

  @Test
  void fewOutlinesAreLookedAtHoweverManyThereAre() {
    var index = new AreaIndex(plots, List.of());
    long looked = 0;
    for (int i = 0; i < 1_000; i++) {
      looked +=
          index.looked(
              WEST + random.nextDouble() * SIDE * STEP, SOUTH + random.nextDouble() * SIDE * STEP);
    }

    assertThat(plots).hasSizeGreaterThan(350);
    assertThat(looked).as("outlines per thousand points").isLessThan(6_000);
  }

  @Test
  void aCornerOfFourGridsBelongsToOneOfThem() {
    var index = new AreaIndex(plots, List.of());
    Coordinate corner = corners[5][7];

    assertThat(index.at(corner.x, corner.y)).contains("220303001005007");
  }

  @Test
  void theNearestBuildingsOfTheAreaComeFirst() {
    var near = new Dot(UUID.randomUUID(), "220303001001001001", "1栋", 124.301, 43.101);
    var far = new Dot(UUID.randomUUID(), "220303001001001002", "2栋", 124.302, 43.101);
    var other = new Dot(UUID.randomUUID(), "220303001001002001", "3栋", 124.301, 43.101);
    var index = new AreaIndex(plots, List.of(far, other, near));

    assertThat(index.near("220303001001001", 124.3009, 43.1011, 200, 5)).containsExactly(near, far);
    assertThat(index.near("220303001001001", 124.3009, 43.1011, 30, 5)).containsExactly(near);
  }

  private double shaken() {
    return random.nextDouble() * 0.6 - 0.3;
  }

  private Plot plot(String path, int left, int low, int right, int high) {
    List<Coordinate> ring = new ArrayList<>();
    for (int x = left; x < right; x++) {
      ring.add(corners[x][low]);
    }
    for (int y = low; y < high; y++) {
      ring.add(corners[right][y]);
    }
    for (int x = right; x > left; x--) {
      ring.add(corners[x][high]);
    }
    for (int y = high; y > low; y--) {
      ring.add(corners[left][y]);
    }
    return new Plot(
        PlaceId.fresh(), path, path, PlaceKind.GRID, 1, new Outline(List.of(ring)).shape());
  }

  // counts how often a line to the east crosses the outline
  private Optional<String> slowly(double longitude, double latitude) {
    String deepest = null;
    for (Plot plot : plots) {
      boolean inside = false;
      Coordinate[] ring = plot.shape().getCoordinates();
      for (int i = 1; i < ring.length; i++) {
        Coordinate a = ring[i - 1];
        Coordinate b = ring[i];
        if (a.y > latitude != b.y > latitude
            && longitude < (b.x - a.x) * (latitude - a.y) / (b.y - a.y) + a.x) {
          inside = !inside;
        }
      }
      if (inside && (deepest == null || plot.path().length() > deepest.length())) {
        deepest = plot.path();
      }
    }
    return Optional.ofNullable(deepest);
  }
}
