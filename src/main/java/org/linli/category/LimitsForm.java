package org.linli.category;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.CategoryPages.Common;
import org.linli.category.CategoryPages.Limited;
import org.linli.lifecycle.Limit;
import org.linli.shared.Invalid;

/// 通用时限表单 — the limits of every category without its own, as somebody wants them to hold from a day
/// on.
///
/// @param limits state to limit; a state left out or empty uses the table's default
/// @param from first day they hold, today when left out
/// @param version the version of the limits the reader saw
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record LimitsForm(
    @Nullable Map<String, Typed> limits,
    @Nullable String owner,
    @Nullable String from,
    @Nullable Integer version,
    @Nullable UUID tx) {

  private static final int LONGEST_OWNER = 40;

  /// 已填时限 — one limit as it was typed.
  record Typed(@Nullable String amount, @Nullable String unit) {

    boolean isEmpty() {
      return amount == null || amount.isBlank();
    }
  }

  /// The limits by state; [Invalid] names each field that is wrong.
  Map<String, Limit> checked(Set<String> states) {
    Map<String, String> wrong = new LinkedHashMap<>();
    var read = read(limits, states, wrong);
    day("from", from, wrong);
    if (owner == null || owner.isBlank()) {
      wrong.put("owner", "web.required");
    } else if (owner.length() > LONGEST_OWNER) {
      wrong.put("owner", "web.tooLong");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return read;
  }

  /// The first day, null when none is named.
  @Nullable LocalDate day() {
    return day("from", from, new LinkedHashMap<>());
  }

  int seen() {
    return version == null ? -1 : version;
  }

  /// What was typed, to be shown again against this version.
  Common typed(Set<String> states, int now) {
    return new Common(shown(limits, states), text(owner), text(from), now);
  }

  static Map<String, Limit> read(
      @Nullable Map<String, Typed> limits, Set<String> states, Map<String, String> wrong) {
    Map<String, Limit> read = new LinkedHashMap<>();
    for (var each : given(limits).entrySet()) {
      String state = each.getKey();
      Typed typed = each.getValue();
      if (typed == null || typed.isEmpty()) {
        continue;
      }
      try {
        Limit limit = Limit.parse(typed.amount() + " " + typed.unit());
        if (states.contains(state)) {
          read.put(state, limit);
        } else {
          wrong.put("limits." + state, "category.error.state");
        }
      } catch (IllegalArgumentException e) {
        wrong.put("limits." + state, "category.error.limit");
      }
    }
    return read;
  }

  static @Nullable LocalDate day(String field, @Nullable String text, Map<String, String> wrong) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      wrong.put(field, "category.error.day");
      return null;
    }
  }

  static List<Limited> shown(@Nullable Map<String, Typed> limits, Set<String> states) {
    List<Limited> shown = new ArrayList<>();
    for (String state : states) {
      Typed typed = given(limits).get(state);
      shown.add(
          typed == null || typed.isEmpty()
              ? new Limited(state, "", Limit.Unit.WORKDAYS.name(), false)
              : new Limited(state, text(typed.amount()), text(typed.unit()), true));
    }
    return shown;
  }

  private static Map<String, Typed> given(@Nullable Map<String, Typed> limits) {
    return limits == null ? Map.of() : limits;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
