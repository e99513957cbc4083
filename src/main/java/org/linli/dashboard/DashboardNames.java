package org.linli.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.category.Categories;
import org.linli.category.Category;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 名称 — what categories, channels, rungs and states are called in the reader's language.
@Component
class DashboardNames {

  /// The channels by which matters come in, in the order of columns.
  static final List<String> CHANNELS =
      List.of(
          "WEB",
          "BOARD",
          "PHONE",
          "DESK",
          "CHIEF",
          "HOTLINE",
          "DOOR_KNOCK",
          "GROUP_CHAT",
          "FOUND",
          "INSPECTION",
          "PARTNER");

  private final Categories categories;

  DashboardNames(Categories categories) {
    this.categories = categories;
  }

  /// Code of a category to its name, in the order of the catalogue; codes of old categories are not
  /// in it.
  Map<String, String> categories(String county, Words words) {
    return categories.all(county).stream()
        .collect(
            Collectors.toMap(
                Category::code,
                c -> words.pick(c.nameZh(), c.nameEn()),
                (a, b) -> a,
                LinkedHashMap::new));
  }

  /// The name of a constant, or the constant itself when it has none.
  static String of(Words words, String prefix, String constant) {
    String key = prefix + constant;
    return words.has(key) ? words.t(key) : constant;
  }

  static String channel(Words words, String channel) {
    return of(words, "dashboard.channel.", channel);
  }

  static String rung(Words words, String rung) {
    return of(words, "dashboard.rung.", rung);
  }

  static String state(Words words, String state) {
    return of(words, "dashboard.state.", state);
  }
}
