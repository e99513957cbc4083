package org.linli.matter;

import java.util.List;
import org.linli.category.Catalogue;
import org.linli.category.Categories;
import org.linli.category.Category;
import org.linli.map.Locating;
import org.linli.place.Paths;
import org.springframework.stereotype.Component;

/// 附近 — where a neighbour would report the same matter: within the radius of the category where it
/// is known where the buildings stand, else in the same building, grid or community.
@Component
class Nearby {

  private final Categories categories;
  private final Locating locating;

  private final Catalogue catalogue;

  Nearby(Categories categories, Catalogue catalogue, Locating locating) {
    this.categories = categories;
    this.catalogue = catalogue;
    this.locating = locating;
  }

  /// Narrows a list of items to those near the path that are of the category or its class.
  Where narrow(Where where, String county, String path, String category) {
    where.and("i.category = any(?)", (Object) kin(county, category));
    int radius = categories.find(county, category).map(Category::radius).orElse(0);
    List<String> around = radius == 0 ? List.of() : locating.around(county, path, radius);
    return around.isEmpty()
        ? where.below(around(path), "i.place_path")
        : where
            .below(common(around), "i.place_path")
            .and(
                "exists (select 1 from unnest(?) near where starts_with(i.place_path, near))",
                (Object) around.toArray(String[]::new));
  }

  // neighbours call the same thing by different names of one class
  private String[] kin(String county, String category) {
    return catalogue.groups(county).stream()
        .map(each -> each.categories().stream().map(Category::code).toList())
        .filter(codes -> codes.contains(category))
        .findFirst()
        .orElse(List.of(category))
        .toArray(String[]::new);
  }

  private static String around(String path) {
    return Paths.at(path, Paths.BUILDING).orElseGet(() -> Paths.gridOrCommunity(path));
  }

  // the range in which the index looks
  private static String common(List<String> paths) {
    String common = paths.getFirst();
    for (String path : paths) {
      while (!path.startsWith(common)) {
        common = common.substring(0, common.length() - 1);
      }
    }
    return common;
  }
}
