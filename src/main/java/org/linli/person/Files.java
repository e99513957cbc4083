package org.linli.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Time;
import org.linli.vault.IdNumber;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/// 档案变更 — writes the elements and the labels of a file; what the id number says cannot be said
/// otherwise.
@Component
class Files {

  private static final CodeList LABELS = CodeList.of("label");
  private static final int EARLIEST = 1900;

  private final PersonStore store;
  private final PersonChanges changes;
  private final Vault vault;
  private final Clock clock;

  Files(PersonStore store, PersonChanges changes, Vault vault, Clock clock) {
    this.store = store;
    this.changes = changes;
    this.vault = vault;
    this.clock = clock;
  }

  /// The elements of a person as they are kept, sensitive ones too.
  Map<String, String> of(Person person) {
    return Sheet.open(vault, person.county(), person.held().file());
  }

  void write(Actor actor, Person before, PersonFile typed, List<String> labels, int version) {
    Persons.requireAlive(before);
    Map<String, String> values = PersonFile.SHEET.checked(typed, of(before));
    Set<String> chosen = labels(labels);
    if (before.idNumber() != null) {
      values = agreed(values, IdNumber.parse(vault.open(before.county(), before.idNumber())));
    }
    LocalDate born = born(values.get("born"));
    Person after =
        before.with(
            new Person.Held(
                values.get("ethnicGroup"),
                List.copyOf(chosen),
                Sheet.seal(vault, before.county(), values)),
            sex(values.get("sex")),
            born);
    store.update(after, version);
    changes.publish(actor, after, PersonAction.CHANGE_FILE);
  }

  /// The elements with what an id number says of them.
  static Map<String, String> with(Map<String, String> values, IdNumber number) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.put("sex", number.sex() == IdNumber.Sex.MALE ? "1" : "2");
    all.put("born", number.born().toString());
    return all;
  }

  /// What is written must not contradict the id number, and what it says is added.
  static Map<String, String> agreed(Map<String, String> values, Optional<IdNumber> number) {
    if (number.isEmpty()) {
      return values;
    }
    Map<String, String> said = with(values, number.get());
    Map<String, String> wrong = new LinkedHashMap<>();
    for (String name : List.of("sex", "born")) {
      String typed = values.get(name);
      if (typed != null && !typed.equals(said.get(name))) {
        wrong.put(name, "person.error.againstIdNumber");
      }
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return said;
  }

  private @Nullable LocalDate born(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    LocalDate born = LocalDate.parse(typed);
    if (born.getYear() < EARLIEST || born.isAfter(Time.day(clock.instant()))) {
      throw new Invalid("born", "person.error.born");
    }
    return born;
  }

  static @Nullable String sex(@Nullable String code) {
    if (code == null) {
      return null;
    }
    return switch (code) {
      case "1" -> "MALE";
      case "2" -> "FEMALE";
      case "0" -> "UNKNOWN";
      default -> "UNSTATED";
    };
  }

  private static Set<String> labels(List<String> typed) {
    Set<String> chosen = new TreeSet<>();
    List<String> unknown = new ArrayList<>();
    for (String label : typed) {
      if (!label.isBlank()) {
        LABELS.find(label).ifPresentOrElse(chosen::add, () -> unknown.add(label));
      }
    }
    if (!unknown.isEmpty()) {
      throw new Invalid("labels", "person.error.label");
    }
    return chosen;
  }
}
