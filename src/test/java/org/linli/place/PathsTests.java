package org.linli.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// 路径测试 — the arithmetic of paths.
class PathsTests {

  private static final String COMMUNITY = "220303001003";
  private static final String STAIRWELL = COMMUNITY + "003" + "005" + "02";

  @Test
  void theChainOfAStairwellNamesEveryLevel() {
    assertThat(Paths.chain(STAIRWELL))
        .containsExactly(
            "220303", "220303001", COMMUNITY, COMMUNITY + "003", COMMUNITY + "003005", STAIRWELL);
  }

  @Test
  void aVillageHouseHangsUnderItsGridOverSkippedLevels() {
    String house = COMMUNITY + "001" + "000" + "00" + "0012";

    assertThat(Paths.parent(house)).contains(COMMUNITY + "001");
    assertThat(Paths.at(house, Paths.BUILDING)).isEmpty();
    assertThat(Paths.stem(COMMUNITY + "001", PlaceKind.HOUSEHOLD)).contains(COMMUNITY + "00100000");
  }

  @Test
  void aBuildingOutsideEveryGridHangsUnderItsCommunity() {
    String building = COMMUNITY + "000" + "007";

    assertThat(Paths.parent(building)).contains(COMMUNITY);
    assertThat(Paths.gridOrCommunity(building)).isEqualTo(COMMUNITY);
    assertThat(Paths.gridOrCommunity(STAIRWELL)).isEqualTo(COMMUNITY + "003");
    assertThat(Paths.gridOrCommunity("220303001")).isEqualTo("220303001");
  }

  @Test
  void estatesAndSitesHangUnderCommunityOrGrid() {
    assertThat(Paths.parent(COMMUNITY + "E001")).contains(COMMUNITY);
    assertThat(Paths.parent(COMMUNITY + "003S012")).contains(COMMUNITY + "003");
    assertThat(Paths.gridOrCommunity(COMMUNITY + "E001")).isEqualTo(COMMUNITY);
    assertThat(Paths.gridOrCommunity(COMMUNITY + "003S012")).isEqualTo(COMMUNITY + "003");
    assertThat(Paths.stem(COMMUNITY, PlaceKind.ESTATE)).contains(COMMUNITY + "E");
    assertThat(Paths.stem("220303001", PlaceKind.ESTATE)).isEmpty();
  }

  @Test
  void aKindHangsOnlyWhereItBelongs() {
    assertThat(Paths.stem("220303", PlaceKind.GRID)).isEmpty();
    assertThat(Paths.stem(STAIRWELL, PlaceKind.STAIRWELL)).isEmpty();
    assertThat(Paths.stem(COMMUNITY, PlaceKind.BUILDING)).contains(COMMUNITY + "000");
    assertThat(Paths.stem(COMMUNITY + "003005", PlaceKind.HOUSEHOLD))
        .contains(COMMUNITY + "00300500");
  }

  @Test
  void whatIsNoPathIsNoticed() {
    assertThat(Paths.wellFormed(STAIRWELL)).isTrue();
    assertThat(Paths.wellFormed(COMMUNITY + "E001")).isTrue();
    assertThat(Paths.wellFormed("22030")).isFalse();
    assertThat(Paths.wellFormed("2203030")).isFalse();
    assertThat(Paths.wellFormed("220303' or 1=1")).isFalse();
  }
}
