package org.linli.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.Tenure;

/// 样例居民 — one invented person before he is sealed.
///
/// @param relation a code of GB/T 4761
/// @param labels codes of labels
/// @param elements what else is on file
/// @param phone one adult per household has one
record Resident(
    UUID id,
    Spot home,
    String name,
    boolean male,
    LocalDate born,
    String idNumber,
    @Nullable String phone,
    String relation,
    Tenure tenure,
    String ethnicGroup,
    List<String> labels,
    Map<String, String> elements,
    LocalDate since) {

  boolean adult() {
    return born.getYear() <= 2000 && born.getYear() >= 1948;
  }

  /// The same with another name.
  Resident named(String other) {
    return new Resident(
        id,
        home,
        other,
        male,
        born,
        idNumber,
        phone,
        relation,
        tenure,
        ethnicGroup,
        labels,
        elements,
        since);
  }
}
