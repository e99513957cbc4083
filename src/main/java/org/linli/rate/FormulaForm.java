package org.linli.rate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Invalid;

/// 公式表 — a rate as somebody wants it to be counted from a day on.
///
/// @param code of the rate to be changed; empty for a new one, which gets the next number
/// @param parts counters above the line
/// @param wholes counters below the line
/// @param weight 0 to 100
/// @param from first day, today when left out
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record FormulaForm(
    @Nullable String code,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable List<String> parts,
    @Nullable List<String> wholes,
    @Nullable String weight,
    @Nullable String from,
    @Nullable UUID tx) {

  private static final int LONGEST = 20;
  private static final int LONGEST_ENGLISH = 40;
  private static final int MOST_OWN = 30;
  private static final String OWN = "OWN-";

  static FormulaForm empty() {
    return new FormulaForm(null, null, null, null, null, null, null, null);
  }

  /// The form filled with a formula.
  static FormulaForm of(Formula formula) {
    return new FormulaForm(
        formula.code(),
        formula.nameZh(),
        formula.nameEn(),
        formula.parts().stream().map(Counter::name).toList(),
        formula.wholes().stream().map(Counter::name).toList(),
        Integer.toString(formula.weight()),
        null,
        null);
  }

  /// The formula; [Invalid] names each field that is wrong.
  Formula read(LocalDate today, List<Formula> known) {
    Map<String, String> wrong = new LinkedHashMap<>();
    String zh = name("nameZh", nameZh, LONGEST, wrong);
    String en = name("nameEn", nameEn, LONGEST_ENGLISH, wrong);
    List<Counter> above = counters("parts", parts, wrong);
    List<Counter> below = counters("wholes", wholes, wrong);
    int share = weight(wrong);
    LocalDate first = from(today, wrong);
    String named = code(known, wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Formula(named, zh, en, above, below, share, first, false);
  }

  byte[] digest() {
    return ClientTransactions.digest(
        "formula",
        text(code),
        text(nameZh),
        text(nameEn),
        String.join(" ", list(parts)),
        String.join(" ", list(wholes)),
        text(weight),
        text(from));
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  static List<String> list(@Nullable List<String> list) {
    return list == null ? List.of() : list;
  }

  private String code(List<Formula> known, Map<String, String> wrong) {
    if (!text(code).isEmpty()) {
      if (known.stream().noneMatch(formula -> formula.code().equals(text(code)))) {
        wrong.put("code", "rate.error.code");
      }
      return text(code);
    }
    long own = known.stream().filter(formula -> formula.code().startsWith(OWN)).count();
    if (own >= MOST_OWN) {
      wrong.put("nameZh", "rate.error.many");
    }
    return OWN + (own + 1);
  }

  private static String name(
      String field, @Nullable String typed, int longest, Map<String, String> wrong) {
    String name = text(typed);
    if (name.isEmpty()) {
      wrong.put(field, "web.required");
    } else if (name.length() > longest) {
      wrong.put(field, "web.tooLong");
    }
    return name;
  }

  private static List<Counter> counters(
      String field, @Nullable List<String> typed, Map<String, String> wrong) {
    List<Counter> read = new ArrayList<>();
    for (String name : list(typed)) {
      Counter.named(name)
          .ifPresentOrElse(
              counter -> {
                if (!read.contains(counter)) {
                  read.add(counter);
                }
              },
              () -> wrong.put(field, "rate.error.counter"));
    }
    if (read.isEmpty()) {
      wrong.putIfAbsent(field, "rate.error.counters");
    }
    return read;
  }

  private int weight(Map<String, String> wrong) {
    if (text(weight).matches("[0-9]{1,2}|100")) {
      return Integer.parseInt(text(weight));
    }
    wrong.put("weight", "rate.error.weight");
    return 0;
  }

  private LocalDate from(LocalDate today, Map<String, String> wrong) {
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
}
