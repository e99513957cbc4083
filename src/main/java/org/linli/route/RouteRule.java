package org.linli.route;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.category.Rung;
import org.linli.category.Weight;

/// 规则行 — one rule during one period.
///
/// @param category a category's code, a class's code, or [#EVERY]
/// @param placePath at or below this place
/// @param weight null = whatever its weight
/// @param rung who gets it; DEPARTMENT and PROPERTY with an organisation mean that one
/// @param organisation null = whoever stands on the rung for the place
/// @param until the first day on which it no longer holds
record RouteRule(
    UUID id,
    String category,
    UUID placeId,
    String placePath,
    @Nullable Weight weight,
    Rung rung,
    @Nullable UUID organisation,
    String owner,
    LocalDate from,
    @Nullable LocalDate until,
    int version) {

  static final String EVERY = "*";

  /// The most exact first: by what it is about, then by where, then by how heavy it is; of two that
  /// are alike the younger.
  static final Comparator<RouteRule> EXACT =
      Comparator.comparingInt(RouteRule::aboutness)
          .thenComparingInt(rule -> rule.placePath.length())
          .thenComparing(rule -> rule.weight != null)
          .thenComparing(RouteRule::id)
          .reversed();

  /// True when the rule speaks of a matter of this category at this place.
  boolean fits(Category about, String path) {
    boolean named =
        category.equals(EVERY)
            || category.equals(about.code())
            || category.equals(about.classCode());
    return named && path.startsWith(placePath) && (weight == null || weight == about.weight());
  }

  private int aboutness() {
    if (category.equals(EVERY)) {
      return 0;
    }
    return category.matches("[A-Z]\\d\\d") ? 1 : 2;
  }
}
