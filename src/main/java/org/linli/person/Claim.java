package org.linli.person;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;
import org.linli.shared.Time;
import org.linli.vault.IdNumber;
import org.linli.vault.Vault;

/// 行内容 — what a line of residents says, read and in one form; null where it says nothing.
///
/// @param elements of the file, as they were written
/// @param hash by which the id number is found
record Claim(
    ResidentLine line,
    Entered entered,
    @Nullable Tenure tenure,
    @Nullable Boolean livesHere,
    @Nullable LocalDate since,
    Set<String> labels,
    Map<String, String> elements,
    byte @Nullable [] hash) {

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final CodeList LABELS = CodeList.of("label");
  private static final CodeList TENURES = CodeList.of("tenure");
  private static final CodeList YES_NO = CodeList.of("yes-no");

  /// Every field that cannot be read is named; an id number with the slips that would make it
  /// right.
  static Claim of(ResidentLine line, Vault vault, Clock clock) {
    Map<String, String> wrong = new LinkedHashMap<>();
    Tenure tenure = tenure(line, wrong);
    Boolean here = yes(line, wrong);
    LocalDate since = since(line, Time.day(clock.instant()), wrong);
    Set<String> labels = labels(line, wrong);
    Entered entered;
    try {
      entered =
          Entered.checked(
              new NewPerson(
                  line.path(),
                  line.value("name"),
                  line.values().get("phone"),
                  line.values().get("idNumber"),
                  line.value("relation")),
              clock);
    } catch (Invalid invalid) {
      wrong.forEach((field, key) -> invalid.fields().putIfAbsent(field, key));
      throw invalid;
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    Map<String, String> elements = new LinkedHashMap<>();
    for (Sheet.Field field : PersonFile.SHEET.fields()) {
      String written = line.values().get(field.name());
      if (written != null) {
        elements.put(field.name(), written);
      }
    }
    IdNumber number = entered.idNumber();
    byte[] hash = number == null ? null : PersonChanges.numberHash(vault, number);
    return new Claim(line, entered, tenure, here, since, labels, elements, hash);
  }

  /// What the file holds once this was written into it: what the line leaves out stays.
  Map<String, String> into(Map<String, String> before, Optional<IdNumber> number) {
    if (elements.isEmpty()) {
      return before;
    }
    Map<String, String> typed = new LinkedHashMap<>(before);
    typed.putAll(elements);
    Map<String, String> after = PersonFile.SHEET.checked(PersonFile.SHEET.record(typed), before);
    return Files.agreed(after, number);
  }

  boolean saysBirth() {
    return elements.containsKey("sex") || elements.containsKey("born");
  }

  boolean isHead() {
    return entered.relation().equals(ResidenceStore.HEAD);
  }

  private static @Nullable Tenure tenure(ResidentLine line, Map<String, String> wrong) {
    String written = line.value("tenure");
    if (written.isBlank()) {
      return null;
    }
    Optional<String> code = TENURES.find(written);
    if (code.isEmpty()) {
      wrong.put("tenure", "person.error.code");
    }
    return code.map(Tenure::valueOf).orElse(null);
  }

  private static @Nullable Boolean yes(ResidentLine line, Map<String, String> wrong) {
    String written = line.value("livesHere");
    if (written.isBlank()) {
      return null;
    }
    Optional<String> code = YES_NO.find(written);
    if (code.isEmpty()) {
      wrong.put("livesHere", "person.error.code");
    }
    return code.map("1"::equals).orElse(null);
  }

  private static @Nullable LocalDate since(
      ResidentLine line, LocalDate today, Map<String, String> wrong) {
    String written = line.value("since");
    if (written.isBlank()) {
      return null;
    }
    try {
      LocalDate since = LocalDate.parse(written);
      if (!since.isAfter(today) && !since.isBefore(EARLIEST)) {
        return since;
      }
      wrong.put("since", "person.error.since");
    } catch (DateTimeException e) {
      wrong.put("since", "person.error.day");
    }
    return null;
  }

  private static Set<String> labels(ResidentLine line, Map<String, String> wrong) {
    Set<String> labels = new TreeSet<>();
    for (String written : line.value("labels").split("[、，,；;/|\\s]+")) {
      if (!written.isBlank()) {
        LABELS
            .find(written)
            .ifPresentOrElse(labels::add, () -> wrong.put("labels", "person.error.label"));
      }
    }
    return labels;
  }
}
