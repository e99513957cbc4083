package org.linli.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.linli.map.Problem.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/// 轮廓测试 — what is typed becomes a shape, and what is wrong is named with its line or its place.
class OutlineTests {

  private static final String SQUARE =
      """
      124.370000,43.170000
      124.380000,43.170000
      124.380000,43.180000
      124.370000,43.180000
      """;

  @Test
  void oneCornerALineIsAShapeAndCanBeTypedAgain() {
    Geometry shape = Outline.typed(SQUARE).shape();

    assertThat(shape.getNumPoints()).isEqualTo(5);
    assertThat(Outline.of(shape).text()).isEqualTo(SQUARE.strip());
    assertThat(Plane.area(shape)).isBetween(880_000.0, 910_000.0);
  }

  @Test
  void fullWidthSignsBlanksAndARepeatedEndAreRead() {
    String typed = "１２４．３７，４３．１７\n124.38 43.17\n 124.38；43.18 \n124.37、43.18,\n124.37,43.17";

    assertThat(Outline.typed(typed).shape().norm()).isEqualTo(Outline.typed(SQUARE).shape().norm());
  }

  @Test
  void anEmptyLineBeginsAnotherRingAndARingInsideIsAHole() {
    String hole = "124.373,43.173\n124.376,43.173\n124.376,43.176";
    String exclave = "124.39,43.17\n124.395,43.17\n124.395,43.175";
    Geometry shape = Outline.typed(SQUARE + "\n" + hole + "\n\n" + exclave).shape();

    assertThat(shape.getNumGeometries()).isEqualTo(2);
    assertThat(shape.covers(point(124.375, 43.174))).as("in the hole").isFalse();
    assertThat(shape.covers(point(124.394, 43.171))).as("in the exclave").isTrue();
    assertThat(Outline.of(shape).rings()).hasSize(3);
    assertThat(Outline.typed(Outline.of(shape).text()).shape().norm()).isEqualTo(shape.norm());
  }

  @Test
  void everyLineThatCannotBeReadIsNamed() {
    assertThat(problems("124.37,43.17\nabc\n43.17,124.38\n2.3,48.9\n124.37"))
        .extracting(Problem::kind, Problem::with)
        .containsExactly(
            tuple(Kind.UNREADABLE, "2"),
            tuple(Kind.SWAPPED, "3"),
            tuple(Kind.FAR, "4"),
            tuple(Kind.UNREADABLE, "5"));
  }

  @Test
  void threeDifferentCornersAreNeeded() {
    assertThat(problems("124.37,43.17\n124.38,43.17\n124.37,43.17"))
        .extracting(Problem::kind)
        .containsExactly(Kind.TOO_FEW);
    assertThat(problems("")).extracting(Problem::kind).containsExactly(Kind.TOO_FEW);
  }

  @Test
  void whereARingCrossesItselfIsSaid() {
    List<Problem> found = problems("124.37,43.17\n124.38,43.18\n124.38,43.17\n124.37,43.18");

    assertThat(found).extracting(Problem::kind).containsExactly(Kind.CROSSING);
    assertThat(found.getFirst().where()).isEqualTo("124.375000, 43.175000");
  }

  @Test
  void ringsThatCrossEachOtherAreNoShape() {
    String across = "124.375,43.165\n124.377,43.165\n124.377,43.185\n124.375,43.185";

    assertThat(problems(SQUARE + "\n" + across)).extracting(Problem::kind).contains(Kind.CROSSING);
  }

  @Test
  void thereIsAnEndToCorners() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 5_001; i++) {
      many.append("124.%06d,43.17%n".formatted(i));
    }

    assertThat(problems(many.toString()))
        .extracting(Problem::kind, Problem::with)
        .containsExactly(tuple(Kind.TOO_MANY, "5000"));
  }

  private static List<Problem> problems(String typed) {
    List<Problem> found = new ArrayList<>();
    assertThatThrownBy(() -> Outline.typed(typed).shape())
        .isInstanceOfSatisfying(Unfit.class, unfit -> found.addAll(unfit.problems()));
    return found;
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }

  private static Geometry point(double longitude, double latitude) {
    return Outline.FACTORY.createPoint(new Coordinate(longitude, latitude));
  }
}
