package org.linli.sample;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 样例居民 — one invented person before he is sealed.
///
/// @param relation 户主, 配偶 …
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
    LocalDate since) {

  boolean adult() {
    return born.getYear() <= 2000 && born.getYear() >= 1948;
  }

  /// The same with another name.
  Resident named(String other) {
    return new Resident(id, home, other, male, born, idNumber, phone, relation, since);
  }
}
