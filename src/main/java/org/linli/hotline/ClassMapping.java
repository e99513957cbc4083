package org.linli.hotline;

import java.util.Optional;
import org.linli.category.Categories;
import org.linli.category.Category;
import org.springframework.stereotype.Component;

/// 分类对应 — finds our category of a hotline's class: what was said for it or for a class above it,
/// else the category of the same name.
@Component
class ClassMapping {

  private final ClassStore store;
  private final Categories categories;

  ClassMapping(ClassStore store, Categories categories) {
    this.store = store;
    this.categories = categories;
  }

  /// The code of the category; empty when nobody has said, and then it is remembered as met.
  Optional<String> category(String county, String source, String classes) {
    for (String each = classes; !each.isEmpty(); each = above(each)) {
      Optional<String> said =
          store
              .category(county, source, each)
              .filter(code -> categories.find(county, code).isPresent());
      if (said.isPresent()) {
        return said;
      }
    }
    for (String each = classes; !each.isEmpty(); each = above(each)) {
      String name = each.substring(each.lastIndexOf('/') + 1);
      Optional<String> same =
          categories.all(county).stream()
              .filter(category -> category.nameZh().equals(name))
              .map(Category::code)
              .findFirst();
      if (same.isPresent()) {
        return same;
      }
    }
    store.met(county, source, classes);
    return Optional.empty();
  }

  private static String above(String classes) {
    int stroke = classes.lastIndexOf('/');
    return stroke < 0 ? "" : classes.substring(0, stroke);
  }
}
