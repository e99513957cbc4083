package org.linli.organisation;

import java.io.Serializable;
import java.util.UUID;
import org.linli.shared.Id;

/// 任职标识 — the typed id of an appointment.
public record AppointmentId(UUID value) implements Id, Serializable {

  /// A fresh id.
  public static AppointmentId fresh() {
    return new AppointmentId(Id.fresh());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
