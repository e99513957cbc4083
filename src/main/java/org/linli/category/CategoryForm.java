package org.linli.category;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.CategoryPages.Edited;
import org.linli.lifecycle.Limit;
import org.linli.shared.Invalid;

/// 类别表单 — a category as somebody wants it to hold from a day on, with its own limits.
///
/// @param ladder rungs from low to high, separated by `>`; the last is COUNTY_DESK
/// @param weight SMALL, LARGE or HARD; empty = it goes by its ladder
/// @param revisitDays empty = nobody is asked
/// @param stopZh empty = there is no stop
/// @param questions those without words are left out
/// @param from first day it holds, today when left out
/// @param limits state to limit; a state left out or empty uses the common limit
/// @param version the version of the row the reader saw; -1 = a new category
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record CategoryForm(
    @Nullable String code,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable String number,
    @Nullable String section,
    @Nullable String ladder,
    @Nullable Boolean direct,
    @Nullable Boolean aboutPersons,
    @Nullable Boolean anonymousAllowed,
    @Nullable String evidence,
    @Nullable Boolean urgent,
    @Nullable Boolean usual,
    @Nullable String weight,
    @Nullable String acceptRule,
    @Nullable String closeRule,
    @Nullable String responsible,
    @Nullable String radius,
    @Nullable String revisitDays,
    @Nullable String stopZh,
    @Nullable String stopEn,
    @Nullable String stopPhone,
    @Nullable List<QuestionForm> questions,
    @Nullable String owner,
    @Nullable String from,
    @Nullable Map<String, LimitsForm.Typed> limits,
    @Nullable Integer version,
    @Nullable UUID tx) {

  private static final int LONGEST = 40;
  private static final int LONGEST_RULE = 2000;
  private static final int LONGEST_STOP = 200;
  private static final int MOST_METRES = 5000;
  private static final int LAST_DAY = 365;

  /// The category; [Invalid] names each field that is wrong, the limits of these states among them.
  ///
  /// @param classes the codes of the dictionary
  Category category(Set<String> states, Set<String> classes) {
    Map<String, String> wrong = new LinkedHashMap<>();
    required("code", code, wrong);
    boolean readable = text(code).matches("[A-Z][A-Z0-9_]{1,39}") && !classes.contains(text(code));
    if (!text(code).isEmpty() && !readable) {
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
    String numbered = text(number).toUpperCase(Locale.ROOT);
    if (!numbered.matches("[A-Z]\\d{4}") || !classes.contains(numbered.substring(0, 3))) {
      wrong.put("number", "category.error.numbered");
    }
    rule("acceptRule", acceptRule, wrong);
    rule("closeRule", closeRule, wrong);
    rule("responsible", responsible, wrong);
    int metres = radius(wrong);
    int after = revisitDays(wrong);
    Weight weighs = weight(wrong);
    Category.Stop stop = stop(wrong);
    List<Question> asked = QuestionForm.read(questions, wrong);
    LimitsForm.day("from", from, wrong);
    LimitsForm.read(limits, states, wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Category(
        text(code),
        text(nameZh),
        text(nameEn),
        numbered,
        text(section),
        rungs,
        // what is about persons never leaves the desk by itself
        Boolean.TRUE.equals(direct) && !Boolean.TRUE.equals(aboutPersons),
        Boolean.TRUE.equals(aboutPersons),
        Boolean.TRUE.equals(anonymousAllowed),
        text(evidence),
        Boolean.TRUE.equals(urgent),
        Boolean.TRUE.equals(usual),
        weighs,
        text(acceptRule),
        text(closeRule),
        text(responsible),
        metres,
        after,
        stop,
        asked);
  }

  /// The limits that are the category's own.
  Map<String, Limit> own(Set<String> states) {
    return LimitsForm.read(limits, states, new LinkedHashMap<>());
  }

  /// The first day, null when none is named.
  @Nullable LocalDate day() {
    return LimitsForm.day("from", from, new LinkedHashMap<>());
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
        number,
        section,
        ladder,
        direct,
        aboutPersons,
        anonymousAllowed,
        evidence,
        urgent,
        usual,
        weight,
        acceptRule,
        closeRule,
        responsible,
        radius,
        revisitDays,
        stopZh,
        stopEn,
        stopPhone,
        questions,
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
        text(number),
        text(section),
        text(ladder),
        Boolean.TRUE.equals(direct),
        Boolean.TRUE.equals(aboutPersons),
        Boolean.TRUE.equals(anonymousAllowed),
        text(evidence),
        Boolean.TRUE.equals(urgent),
        Boolean.TRUE.equals(usual),
        text(weight),
        text(acceptRule),
        text(closeRule),
        text(responsible),
        text(radius),
        text(revisitDays),
        text(stopZh),
        text(stopEn),
        text(stopPhone),
        questions == null
            ? List.of()
            : questions.stream().filter(Objects::nonNull).map(QuestionForm::shown).toList(),
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

  private int radius(Map<String, String> wrong) {
    if (text(radius).matches("\\d{1,4}") && Integer.parseInt(text(radius)) <= MOST_METRES) {
      return Integer.parseInt(text(radius));
    }
    wrong.put("radius", "category.error.radius");
    return 0;
  }

  private int revisitDays(Map<String, String> wrong) {
    String days = text(revisitDays);
    if (days.matches("\\d{0,3}") && (days.isEmpty() || Integer.parseInt(days) <= LAST_DAY)) {
      return days.isEmpty() ? 0 : Integer.parseInt(days);
    }
    wrong.put("revisitDays", "category.error.revisitDays");
    return 0;
  }

  private @Nullable Weight weight(Map<String, String> wrong) {
    for (Weight each : Weight.values()) {
      if (each.name().equals(text(weight))) {
        return each;
      }
    }
    if (!text(weight).isEmpty()) {
      wrong.put("weight", "web.unreadable");
    }
    return null;
  }

  // words in both languages and a phone, or nothing at all
  private Category.@Nullable Stop stop(Map<String, String> wrong) {
    if (text(stopZh).isEmpty() && text(stopEn).isEmpty() && text(stopPhone).isEmpty()) {
      return null;
    }
    var stop = new Category.Stop(text(stopZh), text(stopEn), text(stopPhone));
    stopped("stopZh", stop.zh(), wrong);
    stopped("stopEn", stop.en(), wrong);
    if (!stop.phone().matches("\\+?[0-9][0-9 -]{1,18}")) {
      wrong.put("stopPhone", "category.error.phone");
    }
    return stop;
  }

  private static void stopped(String field, String words, Map<String, String> wrong) {
    if (words.isEmpty()) {
      wrong.put(field, "web.required");
    } else if (words.length() > LONGEST_STOP) {
      wrong.put(field, "web.tooLong");
    }
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
