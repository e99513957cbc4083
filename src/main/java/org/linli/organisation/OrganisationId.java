package org.linli.organisation;

import java.io.Serializable;
import java.util.UUID;
import org.linli.shared.Id;

/// 单位标识 — the typed id of an organisation.
public record OrganisationId(UUID value) implements Id, Serializable {

  /// A fresh id.
  public static OrganisationId fresh() {
    return new OrganisationId(Id.fresh());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
