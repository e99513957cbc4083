package org.linli.place;

import java.util.List;

/// 区划简称 — the dictionary's long names made short: what stands above a place need not be said again
/// in its name.
public final class DivisionNames {

  private static final List<String[]> ENDINGS =
      List.of(
          new String[] {"社区居民委员会", "社区"},
          new String[] {"社区居委会", "社区"},
          new String[] {"村村民委员会", "村"},
          new String[] {"村民委员会", "村"},
          new String[] {"嘎查村委会", "嘎查"},
          new String[] {"嘎查委员会", "嘎查"},
          new String[] {"村村委会", "村"},
          new String[] {"村委会", "村"},
          new String[] {"居民委员会", "社区"},
          new String[] {"居委会", "社区"});

  private DivisionNames() {}

  /// The short name of a street or township in a county.
  public static String street(String county, String name) {
    return after(name, county);
  }

  /// The short name of a community or village; `street` is the short name of what stands above.
  public static String community(String county, String street, String name) {
    String rest = after(name, county);
    for (String above : List.of(street, dropped(street, "道"))) {
      if (above.length() > 1
          && rest.startsWith(above)
          && meaningful(rest.substring(above.length()))) {
        rest = rest.substring(above.length());
        break;
      }
    }
    for (String[] ending : ENDINGS) {
      if (rest.endsWith(ending[0]) && rest.length() > ending[0].length()) {
        return rest.substring(0, rest.length() - ending[0].length()) + ending[1];
      }
    }
    return rest;
  }

  /// Villages by their name where it tells, else by the official ranges (200 to 399 and from 500
  /// on).
  public static PlaceKind communityKind(String code, String name) {
    if (name.endsWith("社区") || name.endsWith("居民委员会") || name.endsWith("居委会")) {
      return PlaceKind.COMMUNITY;
    }
    int number = Integer.parseInt(code.substring(Paths.STREET));
    return number >= 200 && number < 400 || number >= 500 ? PlaceKind.VILLAGE : PlaceKind.COMMUNITY;
  }

  /// Townships have the official numbers 100 to 399; streets and what is managed like one have the
  /// others.
  public static PlaceKind streetKind(String code) {
    int number = Integer.parseInt(code.substring(Paths.COUNTY));
    return number >= 100 && number < 400 ? PlaceKind.TOWNSHIP : PlaceKind.STREET;
  }

  private static String after(String name, String above) {
    int at = name.indexOf(above);
    String rest = at < 0 ? name : name.substring(at + above.length());
    return meaningful(rest) ? rest : name;
  }

  // a street named like its first community (平东街道平东社区) must not lose the name altogether
  private static boolean meaningful(String rest) {
    return rest.length() > 1
        && ENDINGS.stream().noneMatch(e -> rest.equals(e[0]) || rest.equals(e[1]))
        && !rest.equals("街道");
  }

  private static String dropped(String name, String ending) {
    return name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
  }
}
