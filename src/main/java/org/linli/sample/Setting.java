package org.linli.sample;

import java.util.List;
import org.linli.category.Category;

/// 样例背景 — everything of one county that invented matters stand on.
record Setting(
    County county, List<Category> categories, Hours hours, Answers answers, Phrases phrases) {

  Category category(String code) {
    return categories.stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
  }
}
