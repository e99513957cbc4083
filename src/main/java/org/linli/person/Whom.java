package org.linli.person;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 当事人 — about whom everything held is asked for, or erased; by all of this he may be known
/// somewhere.
///
/// @param persons his file and those that were merged into it
/// @param name his name in clear, empty once he is erased
/// @param phone his phone in clear, or null
/// @param idNumber his number of the identity card in clear, or null
public record Whom(
    String county,
    List<UUID> persons,
    String name,
    @Nullable String phone,
    @Nullable String idNumber) {

  /// His file.
  public PersonId id() {
    return new PersonId(persons.getFirst());
  }
}
