package org.linli.similar;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 检索条件 — what is looked for, as it stands in the address; what cannot be read is left out.
///
/// @param q parts with spaces between; all of them must be there
record SearchForm(@Nullable String q, @Nullable String area, @Nullable String after) {

  private static final int LONGEST = 60;
  private static final int MOST = 6;

  String typed() {
    String text = q == null ? "" : q.strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  List<String> parts() {
    return Arrays.stream(typed().split("\\s+"))
        .filter(part -> !Grams.bare(part).isEmpty())
        .limit(MOST)
        .toList();
  }

  SimilarStore.@Nullable Hit cursor() {
    if (after == null || after.isBlank()) {
      return null;
    }
    try {
      String[] parts = after.split("_", 2);
      return parts.length < 2
          ? null
          : new SimilarStore.Hit(UUID.fromString(parts[1]), Instant.parse(parts[0]));
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      return null;
    }
  }

  static String letters(SimilarStore.Hit hit) {
    return hit.opened() + "_" + hit.matter();
  }
}
