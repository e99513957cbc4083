package org.linli.division;

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
          new String[] {"居委会", "社区"},
          new String[] {"街道办事处", "街道"});

  private DivisionNames() {}

  /// The short name of a street or township in a county.
  public static String street(String county, String name) {
    String rest = after(name, county);
    return rest.endsWith("街道办事处") ? plain(rest) : rest;
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
    return plain(rest);
  }

  /// A name with the long official ending made short: 社区居民委员会 is 社区.
  static String plain(String name) {
    for (String[] ending : ENDINGS) {
      if (name.endsWith(ending[0]) && name.length() > ending[0].length()) {
        return name.substring(0, name.length() - ending[0].length()) + ending[1];
      }
    }
    return name;
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
