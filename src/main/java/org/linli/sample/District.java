package org.linli.sample;

import java.util.List;

/// 样例县区 — one county of the sample and how much of it is built.
///
/// @param part code of the street or community that is opened; the county itself = all of it
/// @param vacant vacant posts of grid, building and stairwell chiefs
/// @param twice persons who hold two such posts
/// @param boards information boards
/// @param stations service stations
/// @param doors households of one village
record District(
    String county,
    String part,
    int grids,
    int buildings,
    int stairwells,
    int estates,
    int doors,
    List<Integer> vacant,
    List<Integer> twice,
    int boards,
    int stations) {

  /// 铁东区: 446 grids, 337 + 1,314 + 4,916 chiefs, 5,750 boards and 125 stations as the source says;
  /// how many posts there are, and that some hold two, is invented.
  static final District TIEDONG =
      new District(
          "220303",
          "220303",
          446,
          1352,
          5010,
          170,
          110,
          List.of(11, 10, 46),
          List.of(98, 28, 48),
          5750,
          125);

  /// 双辽市辽北街道: 162 buildings, all of them with all three chiefs.
  static final District SHUANGLIAO =
      new District(
          "220382", "220382004", 24, 162, 640, 22, 60, List.of(0, 0, 0), List.of(0, 0, 0), 690, 8);

  /// 新城区赛马场社区.
  static final District XINCHENG =
      new District(
          "150102", "150102001002", 8, 56, 220, 6, 0, List.of(0, 1, 4), List.of(1, 2, 3), 234, 3);

  static final List<District> ALL = List.of(TIEDONG, SHUANGLIAO, XINCHENG);

  boolean opens(String code) {
    return code.startsWith(part) || part.startsWith(code);
  }
}
