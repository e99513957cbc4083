package org.linli.premises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.place.NewNode;
import org.linli.place.Paths;
import org.linli.place.PlaceKind;
import org.linli.shared.Invalid;

/// 门户样式测试 — a few numbers and what they make.
class DoorPatternTests {

  private static final String GRID = "900000001001003";

  @Test
  void threeStairwellsOfSixFloorsWithTwoDoorsEach() {
    DoorPattern.Made made =
        form("", "3", "6", "2", "1", "BY_STAIRWELL", "").pattern(false).ofBuilding(GRID + "005");

    assertThat(made.above()).extracting(NewNode::name).containsExactly("1单元", "2单元", "3单元");
    assertThat(made.doors()).hasSize(36);
    assertThat(made.doors().getFirst().node())
        .isEqualTo(new NewNode(GRID + "005010101", PlaceKind.HOUSEHOLD, "101室", 1));
    assertThat(made.doors().getLast().node().path()).isEqualTo(GRID + "005030602");
    assertThat(made.doors().getLast().floor()).isEqualTo(6);
    assertThat(made.nodes()).allSatisfy(node -> assertThat(Paths.wellFormed(node.path())).isTrue());
  }

  @Test
  void doorsMayBeNumberedThroughTheBuildingOrOneByOne() {
    assertThat(names(form("", "2", "2", "2", "1", "BY_BUILDING", "")))
        .containsExactly("101室", "102室", "201室", "202室", "103室", "104室", "203室", "204室");
    assertThat(names(form("", "1", "2", "2", "1", "RUNNING", "")))
        .containsExactly("1室", "2室", "3室", "4室");
  }

  @Test
  void shopsStandOnTheGroundFloorUnderTheBuilding() {
    DoorPattern.Made made =
        form("", "1", "5", "2", "2", "", "4").pattern(false).ofBuilding(GRID + "005");

    assertThat(made.doors().getFirst().node().name()).isEqualTo("201室");
    var shop = made.doors().getLast();
    assertThat(shop.use()).isEqualTo(DoorUse.SHOP);
    assertThat(Paths.parent(shop.node().path())).contains(GRID + "005");
  }

  @Test
  void aGridGetsBuildingsAndVillageHouses() {
    DoorForm form = new DoorForm("2", "7", "1", "1", "1", "1", "", "", "3", "10", null);
    DoorPattern.Made made = form.pattern(true).ofGrid(GRID);

    assertThat(made.above()).extracting(NewNode::path).contains(GRID + "007", GRID + "008");
    assertThat(made.doors()).extracting(door -> door.node().name()).endsWith("10号", "11号", "12号");
    assertThat(Paths.parent(made.doors().getLast().node().path())).contains(GRID);
  }

  @Test
  void numbersThatCannotBeAreNamed() {
    assertWrong(form("", "x", "6", "2", "1", "", ""), false, "stairwells");
    assertWrong(form("", "3", "61", "2", "1", "", ""), false, "floors");
    assertWrong(form("", "0", "6", "2", "1", "", ""), false, "stairwells");
    assertWrong(form("", "30", "6", "40", "1", "BY_BUILDING", ""), false, "style");
    assertWrong(form("", "3", "6", "2", "1", "ROMAN", ""), false, "style");
    assertWrong(form("100", "3", "20", "2", "1", "", ""), true, "buildings");
    assertWrong(
        new DoorForm("", "", "", "", "", "", "", "", "10", "9995", null), true, "firstHouse");
  }

  private static List<String> names(DoorForm form) {
    return form.pattern(false).ofBuilding(GRID + "005").doors().stream()
        .map(door -> door.node().name())
        .toList();
  }

  private static DoorForm form(
      String buildings,
      String stairwells,
      String floors,
      String perFloor,
      String firstFloor,
      String style,
      String shops) {
    return new DoorForm(
        buildings, "", stairwells, floors, firstFloor, perFloor, style, shops, "", "", null);
  }

  private static void assertWrong(DoorForm form, boolean grid, String field) {
    assertThatThrownBy(() -> form.pattern(grid))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey(field));
  }
}
