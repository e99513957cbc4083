package org.linli.repeat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.place.Paths;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;

/// 重复筛选 — the filters of the list as they stand in the address; what cannot be read is left out.
record RepeatForm(@Nullable String kind, @Nullable String days, @Nullable String area) {

  /// How far back one may look, the usual one first.
  static final List<Integer> SPANS = List.of(30, 7, 90);

  RepeatKind wanted() {
    for (RepeatKind each : RepeatKind.values()) {
      if (each.name().equals(kind)) {
        return each;
      }
    }
    return RepeatKind.PLACE;
  }

  int span() {
    return SPANS.stream()
        .filter(each -> String.valueOf(each).equals(days))
        .findFirst()
        .orElse(SPANS.getFirst());
  }

  /// An area outside the scope is not found, like one that does not exist; null = all of it.
  @Nullable String below(Scope scope) {
    return below(scope, area);
  }

  static @Nullable String below(Scope scope, @Nullable String area) {
    if (area == null || area.isBlank()) {
      return null;
    }
    if (!Paths.wellFormed(area) || !scope.covers(area)) {
      throw new NotFound();
    }
    return area;
  }
}
