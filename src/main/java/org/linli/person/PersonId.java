package org.linli.person;

import java.util.UUID;
import org.linli.shared.Id;

/// 人 — the typed id of a person.
public record PersonId(UUID value) implements Id {

  /// A fresh id.
  static PersonId fresh() {
    return new PersonId(Id.fresh());
  }
}
