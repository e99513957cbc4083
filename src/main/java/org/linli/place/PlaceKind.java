package org.linli.place;

/// 地点类别 — what a place is; the kind says it, never the length of the path.
public enum PlaceKind {
  /// 县区.
  COUNTY,
  /// 街道.
  STREET,
  /// 乡镇.
  TOWNSHIP,
  /// 社区.
  COMMUNITY,
  /// 村.
  VILLAGE,
  /// 网格.
  GRID,
  /// 小区: overlaps grids freely; buildings refer to it.
  ESTATE,
  /// 楼栋.
  BUILDING,
  /// 单元.
  STAIRWELL,
  /// 户.
  HOUSEHOLD,
  /// 点位: a shop, a facility, a charging post, a ditch.
  SITE;

  /// What a street-level code stands for: townships have the official numbers 100 to 399; streets
  /// and what is managed like one have the others.
  public static PlaceKind ofStreet(String code) {
    int number = Integer.parseInt(code.substring(Paths.COUNTY));
    return number >= 100 && number < 400 ? TOWNSHIP : STREET;
  }

  /// What a community-level code stands for: by its name where it tells, else by the official
  /// ranges (villages 200 to 399 and from 500 on).
  public static PlaceKind ofCommunity(String code, String name) {
    if (name.endsWith("社区") || name.endsWith("居民委员会") || name.endsWith("居委会")) {
      return COMMUNITY;
    }
    int number = Integer.parseInt(code.substring(Paths.STREET));
    return number >= 200 && number < 400 || number >= 500 ? VILLAGE : COMMUNITY;
  }
}
