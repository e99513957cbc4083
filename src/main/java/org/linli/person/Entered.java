package org.linli.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;
import org.linli.shared.Phrase;
import org.linli.shared.Time;
import org.linli.vault.IdNumber;
import org.linli.vault.IdNumberRepair;

/// 填写内容 — what was typed about a person, checked and in one form.
///
/// @param relation a code of GB/T 4761, or empty
record Entered(String name, @Nullable String phone, @Nullable IdNumber idNumber, String relation) {

  private static final int LONGEST_NAME = 40;

  /// Refuses what cannot be read, every field with its reason; an id number with the single slips
  /// that would make it right.
  static Entered checked(NewPerson wanted, Clock clock) {
    LocalDate today = Time.day(clock.instant());
    Map<String, String> wrong = new LinkedHashMap<>();
    String name = wanted.name().strip();
    if (name.isEmpty()) {
      wrong.put("name", "person.error.nameMissing");
    } else if (name.length() > LONGEST_NAME || PersonChanges.odd(name)) {
      wrong.put("name", "person.error.name");
    }
    Optional<String> relation = relation(wanted.relation());
    if (relation.isEmpty()) {
      wrong.put("relation", "person.error.relation");
    }
    String phone =
        given(wanted.phone()).map(typed -> PersonChanges.phone(typed).orElse("")).orElse(null);
    if (phone != null && phone.isEmpty()) {
      wrong.put("phone", "person.error.phone");
    }
    Optional<String> number = given(wanted.idNumber());
    IdNumber idNumber =
        number.flatMap(IdNumber::parse).filter(n -> !n.born().isAfter(today)).orElse(null);
    if (number.isPresent() && idNumber == null) {
      wrong.put("idNumber", "person.error.idNumber");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong, wrong.containsKey("idNumber") ? hints(number, today) : Map.of());
    }
    return new Entered(name, phone, idNumber, relation.orElse(""));
  }

  /// The code that was typed as a code or a name; nothing typed is an empty code.
  static Optional<String> relation(String typed) {
    return typed.isBlank() ? Optional.of("") : CodeList.of("relation").find(typed);
  }

  private static Map<String, List<Phrase>> hints(Optional<String> typed, LocalDate today) {
    return Map.of(
        "idNumber",
        IdNumberRepair.of(typed.orElse(""), today).stream().map(Entered::phrase).toList());
  }

  private static Phrase phrase(IdNumberRepair.Slip slip) {
    String to = String.valueOf(slip.right());
    String from = String.valueOf(slip.typed());
    return slip.swapped()
        ? new Phrase("person.hint.swapped", slip.place(), slip.place() + 1)
        : new Phrase("person.hint.other", slip.place(), to, from);
  }

  private static Optional<String> given(@Nullable String typed) {
    return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(typed);
  }
}
