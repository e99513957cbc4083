package org.linli.category;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.CategoryPages.Edited;
import org.linli.lifecycle.Limit;
import org.linli.shared.Invalid;

/// 类别表单 — a category as somebody wants it to hold from a day on, with its own limits.
///
/// @param ladder rungs from low to high, separated by `>`; the last is COUNTY_DESK
/// @param from first day it holds, today when left out
/// @param limits state to limit; a state left out or empty uses the common limit
/// @param version the version of the row the reader saw; -1 = a new category
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record CategoryForm(
    @Nullable String code,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable String section,
    @Nullable String ladder,
    @Nullable Boolean direct,
    @Nullable Boolean aboutPersons,
    @Nullable Boolean anonymousAllowed,
    @Nullable String evidence,
    @Nullable Boolean urgent,
    @Nullable String acceptRule,
    @Nullable String closeRule,
    @Nullable String owner,
    @Nullable String from,
    @Nullable Map<String, LimitsForm.Typed> limits,
    @Nullable Integer version,
    @Nullable UUID tx) {

  private static final int LONGEST = 40;
  private static final int LONGEST_RULE = 2000;

  /// The category; [Invalid] names each field that is wrong, the limits of these states among them.
  Category category(Set<String> states) {
    Map<String, String> wrong = new LinkedHashMap<>();
    required("code", code, wrong);
    if (code != null && !code.isBlank() && !code.matches("[A-Z][A-Z0-9_]{1,39}")) {
      wrong.put("code", "category.error.code");
    }
    required("nameZh", nameZh, wrong);
    required("nameEn", nameEn, wrong);
    required("owner", owner, wrong);
    if (!Category.SECTIONS.contains(text(section))) {
      wrong.put("section", "web.required");
    }
    if (!Category.EVIDENCE.contains(text(evidence))) {
      wrong.put("evidence", "category.error.evidence");
    }
    List<Rung> rungs = rungs(wrong);
    rule("acceptRule", acceptRule, wrong);
    rule("closeRule", closeRule, wrong);
    LimitsForm.day(from, wrong);
    LimitsForm.read(limits, states, wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Category(
        text(code),
        text(nameZh),
        text(nameEn),
        text(section),
        rungs,
        // what is about persons never leaves the desk by itself
        Boolean.TRUE.equals(direct) && !Boolean.TRUE.equals(aboutPersons),
        Boolean.TRUE.equals(aboutPersons),
        Boolean.TRUE.equals(anonymousAllowed),
        text(evidence),
        Boolean.TRUE.equals(urgent),
        text(acceptRule),
        text(closeRule));
  }

  /// The limits that are the category's own.
  Map<String, Limit> own(Set<String> states) {
    return LimitsForm.read(limits, states, new LinkedHashMap<>());
  }

  /// The first day, null when none is named.
  @Nullable LocalDate day() {
    return LimitsForm.day(from, new LinkedHashMap<>());
  }

  int seen() {
    return version == null ? -1 : version;
  }

  /// The same about the category of an address.
  CategoryForm of(String id) {
    return new CategoryForm(
        id,
        nameZh,
        nameEn,
        section,
        ladder,
        direct,
        aboutPersons,
        anonymousAllowed,
        evidence,
        urgent,
        acceptRule,
        closeRule,
        owner,
        from,
        limits,
        version,
        tx);
  }

  /// What was typed, to be shown again against this version.
  Edited typed(Set<String> states, boolean isNew, int version) {
    return new Edited(
        text(code),
        text(nameZh),
        text(nameEn),
        text(section),
        text(ladder),
        Boolean.TRUE.equals(direct),
        Boolean.TRUE.equals(aboutPersons),
        Boolean.TRUE.equals(anonymousAllowed),
        text(evidence),
        Boolean.TRUE.equals(urgent),
        text(acceptRule),
        text(closeRule),
        text(owner),
        text(from),
        LimitsForm.shown(limits, states),
        version,
        isNew);
  }

  private List<Rung> rungs(Map<String, String> wrong) {
    try {
      List<Rung> rungs = CategoryStore.ladder(text(ladder).replace(" ", ""));
      boolean rising = rungs.stream().sorted().distinct().toList().equals(rungs);
      if (rising && rungs.getLast() == Rung.COUNTY_DESK && !rungs.contains(Rung.DEPARTMENT)) {
        return rungs;
      }
    } catch (IllegalArgumentException e) {
      // answered below like every other ladder nobody can climb
    }
    wrong.put("ladder", "category.error.ladder");
    return List.of();
  }

  private static void required(String field, @Nullable String value, Map<String, String> wrong) {
    if (value == null || value.isBlank()) {
      wrong.put(field, "web.required");
    } else if (value.length() > LONGEST) {
      wrong.put(field, "web.tooLong");
    }
  }

  private static void rule(String field, @Nullable String value, Map<String, String> wrong) {
    if (value != null && value.length() > LONGEST_RULE) {
      wrong.put(field, "web.tooLong");
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
