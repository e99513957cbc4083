package org.linli.matter;

import java.util.List;
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

  Nearby(Categories categories, Locating locating) {
    this.categories = categories;
    this.locating = locating;
  }

  /// Narrows a list of items to those near the path that are of the category.
  Where narrow(Where where, String county, String path, String category) {
    where.and("i.category = ?", category);
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
