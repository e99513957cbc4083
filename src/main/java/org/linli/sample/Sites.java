package org.linli.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.place.PlaceKind;

/// 样例点位 — charging posts, shops and the like of every community, who runs them and the safety
/// devices they have; all invented.
final class Sites {

  private static final List<Sort> SORTS =
      List.of(
          new Sort(
              "CHARGING", "充电车棚", List.of("小区物业", "社区"), Map.of("EXTINGUISHER", 4, "POWER_CUT", 1)),
          new Sort("RESTAURANT", "饺子馆", List.of("个体经营"), Map.of("EXTINGUISHER", 2, "GAS_ALARM", 1)),
          new Sort("SHOP", "便民超市", List.of("个体经营"), Map.of("EXTINGUISHER", 2)),
          new Sort("SHOP", "五金商店", List.of("个体经营"), Map.of()),
          new Sort("PARKING", "地面停车场", List.of("小区物业"), Map.of("CAMERA", 6)),
          new Sort("FACILITY", "健身广场", List.of("社区"), Map.of("CAMERA", 2)),
          new Sort("DITCH", "排水沟", List.of("街道"), Map.of()));

  // of seven sorts a community has three, four or five
  private static final int FEWEST = 3;
  private static final int MOST = 5;

  private Sites() {}

  /// 一类 — a sort of sites with who runs them and what they have.
  private record Sort(
      String kind, String name, List<String> operators, Map<String, Integer> devices) {}

  /// 一处 — a site with its sort.
  private record Site(UUID id, String path, String name, Sort sort, String operator) {}

  static void write(Bulk bulk, Layout layout) {
    String county = layout.county();
    List<Site> sites = of(layout);
    bulk.into(
        "place",
        "county, id, path, kind, name",
        rows -> sites.forEach(s -> rows.add(county, s.id(), s.path(), PlaceKind.SITE, s.name())));
    bulk.into(
        "site",
        "county, place_id, kind, operator, version",
        rows -> sites.forEach(s -> rows.add(county, s.id(), s.sort().kind(), s.operator(), 1)));
    bulk.into(
        "site_device",
        "county, place_id, kind, number",
        rows ->
            sites.forEach(
                s ->
                    s.sort()
                        .devices()
                        .forEach((kind, number) -> rows.add(county, s.id(), kind, number))));
  }

  private static List<Site> of(Layout layout) {
    List<Site> sites = new ArrayList<>();
    for (Spot community : layout.of(PlaceKind.COMMUNITY)) {
      Dice dice = new Dice(community.path(), "sites");
      int first = dice.below(SORTS.size());
      int number = dice.between(FEWEST, MOST);
      for (int n = 1; n <= number; n++) {
        Sort sort = SORTS.get((first + n) % SORTS.size());
        String path = community.path() + "S%03d".formatted(n);
        String operator = sort.operators().get(dice.below(sort.operators().size()));
        sites.add(new Site(dice.id(Layout.EDITION), path, sort.name(), sort, operator));
      }
    }
    return sites;
  }
}
