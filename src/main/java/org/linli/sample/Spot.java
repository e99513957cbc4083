package org.linli.sample;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceKind;

/// 样例地点 — one row of `place` before it is written.
record Spot(UUID id, String path, PlaceKind kind, String name, @Nullable Spot estate) {

  String county() {
    return path.substring(0, 6);
  }

  /// The path of the community or village the place lies in.
  String community() {
    return path.substring(0, 12);
  }

  boolean covers(Spot other) {
    return other.path.startsWith(path);
  }
}
