package org.linli.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.linli.map.Problem.Kind;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/// 边界检查测试 — inside what stands above, beside the neighbours, around what lies below; how much and
/// where is said.
class ChecksTests {

  private static final String COMMUNITY = "220303001001";
  private final Plot community = plot(COMMUNITY, "东晟社区", 0, 0, 20, 10);
  private final Plot west = plot(COMMUNITY + "001", "1网格", 0, 0, 10, 10);
  private final Plot east = plot(COMMUNITY + "002", "2网格", 10, 0, 20, 10);

  @Test
  void neighboursThatShareAnEdgeAreFine() {
    assertThat(Checks.of(east, List.of(community, west, east))).isEmpty();
    assertThat(Checks.of(community, List.of(community, west, east))).isEmpty();
  }

  @Test
  void anOverlapIsNamedWithItsSizeAndAPointInIt() {
    Plot wide = plot(east.path(), "2网格", 9, 0, 20, 10);

    List<Problem> found = Checks.of(wide, List.of(community, west, east));

    assertThat(found).extracting(Problem::kind).containsExactly(Kind.OVERLAP);
    Problem overlap = found.getFirst();
    assertThat(overlap.with()).isEqualTo("1网格");
    assertThat((double) overlap.squareMetres()).isBetween(85_000.0, 95_000.0);
    assertThat(west.shape().covers(point(Objects.requireNonNull(overlap.at())))).isTrue();
    assertThat(wide.shape().covers(point(Objects.requireNonNull(overlap.at())))).isTrue();
  }

  @Test
  void whatLiesOutsideTheAreaAboveIsNamed() {
    Plot out = plot(east.path(), "2网格", 10, 0, 21, 10);

    assertThat(Checks.of(out, List.of(community, west)))
        .extracting(Problem::kind, Problem::with)
        .containsExactly(Tuple.tuple(Kind.OUTSIDE, "东晟社区"));
  }

  @Test
  void aGapIsToldAndDoesNotHinder() {
    Plot narrow = plot(east.path(), "2网格", 11, 0, 20, 10);

    List<Problem> found = Checks.of(narrow, List.of(community, west));

    assertThat(found).extracting(Problem::kind).containsExactly(Kind.GAP);
    assertThat(found.getFirst().kind().hinders()).isFalse();
    assertThat(found.getFirst().at()).isNotNull();
  }

  @Test
  void aChildMayNotStickOut() {
    Plot small = plot(COMMUNITY, "东晟社区", 0, 0, 19, 10);

    assertThat(Checks.of(small, List.of(community, west, east)))
        .extracting(Problem::kind, Problem::with)
        .containsExactly(Tuple.tuple(Kind.CHILD_OUTSIDE, "2网格"));
  }

  @Test
  void aStripNarrowerThanAMetreIsTheGrainOfDrawing() {
    // a hundred thousandth of a degree is some 0.8 m
    Plot touching =
        new Plot(
            PlaceId.fresh(),
            east.path(),
            "2网格",
            PlaceKind.GRID,
            1,
            box(124.37999, 43.17, 124.39, 43.18));

    assertThat(Checks.of(touching, List.of(community, west))).isEmpty();
  }

  @Test
  void withoutADrawnParentTheOneAboveItCounts() {
    Plot street = plot("220303001", "平东街道", 0, 0, 15, 10);

    assertThat(Checks.fit(east, List.of(street, west)))
        .extracting(Problem::kind, Problem::with)
        .containsExactly(Tuple.tuple(Kind.OUTSIDE, "平东街道"));
  }

  private static Plot plot(String path, String name, int left, int low, int right, int high) {
    Geometry shape =
        box(
            124.37 + left / 1000.0,
            43.17 + low / 1000.0,
            124.37 + right / 1000.0,
            43.17 + high / 1000.0);
    return new Plot(PlaceId.fresh(), path, name, PlaceKind.GRID, 1, shape);
  }

  private static Geometry box(double west, double south, double east, double north) {
    return Outline.typed(
            "%f,%f\n%f,%f\n%f,%f\n%f,%f"
                .formatted(west, south, east, south, east, north, west, north))
        .shape();
  }

  private static Geometry point(Coordinate at) {
    return Outline.FACTORY.createPoint(at);
  }
}
