package org.linli.route;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;
import org.linli.category.Weight;
import org.linli.shared.Actor;

/// 规则表单 — a rule as somebody wants it to hold from a day on.
///
/// @param category a category's code, a class's code, or `*`
/// @param place path of the place at or below which it holds
/// @param weight SMALL, LARGE, HARD, or empty for any
/// @param target a rung, or `organisation:<id>`
/// @param from first day it holds, today when left out
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record RouteForm(
    @Nullable String category,
    @Nullable String place,
    @Nullable String weight,
    @Nullable String target,
    @Nullable String owner,
    @Nullable String from,
    @Nullable UUID tx) {

  static final String ORGANISATION = "organisation:";
  private static final int LONGEST_OWNER = 40;

  static RouteForm empty() {
    return new RouteForm(null, null, null, null, null, null, null);
  }

  /// A rule that follows from what a desk ruled, with the desk as its owner.
  static RouteForm ruled(String category, String path, UUID organisation, Actor desk) {
    String owner = desk.name().isBlank() ? desk.part().name() : desk.name();
    return new RouteForm(
        category,
        path,
        null,
        ORGANISATION + organisation,
        owner.substring(0, Math.min(owner.length(), LONGEST_OWNER)),
        null,
        null);
  }

  /// The weight, null for any; what cannot be read is put among the wrong.
  @Nullable Weight weight(Map<String, String> wrong) {
    Optional<Weight> read =
        Arrays.stream(Weight.values()).filter(w -> w.name().equals(text(weight))).findFirst();
    if (read.isEmpty() && !text(weight).isEmpty()) {
      wrong.put("weight", "web.unreadable");
    }
    return read.orElse(null);
  }

  /// The rung that is named; empty for an organisation or what cannot be read.
  Optional<Rung> rung() {
    return Arrays.stream(Rung.values())
        .filter(r -> r != Rung.DEPARTMENT && r.name().equals(text(target)))
        .findFirst();
  }

  /// The organisation that is named.
  Optional<UUID> organisation() {
    try {
      return text(target).startsWith(ORGANISATION)
          ? Optional.of(UUID.fromString(text(target).substring(ORGANISATION.length())))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// The first day.
  LocalDate from(LocalDate today, Map<String, String> wrong) {
    if (text(from).isEmpty()) {
      return today;
    }
    try {
      LocalDate day = LocalDate.parse(text(from));
      if (day.isBefore(today)) {
        wrong.put("from", "category.error.from");
      }
      return day;
    } catch (DateTimeException e) {
      wrong.put("from", "category.error.day");
      return today;
    }
  }

  void owner(Map<String, String> wrong) {
    if (text(owner).isEmpty()) {
      wrong.put("owner", "web.required");
    } else if (text(owner).length() > LONGEST_OWNER) {
      wrong.put("owner", "web.tooLong");
    }
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
