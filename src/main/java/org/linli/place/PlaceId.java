package org.linli.place;

import java.io.Serializable;
import java.util.UUID;
import org.linli.shared.Id;

/// 地点标识 — never changes, while the path of a place can.
public record PlaceId(UUID value) implements Id, Serializable {

  /// A fresh id.
  public static PlaceId fresh() {
    return new PlaceId(Id.fresh());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
