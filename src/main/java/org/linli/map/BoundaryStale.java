package org.linli.map;

import org.linli.shared.Refusal;

/// 边界已被改动 — somebody drew the outline anew since it was read; says what changed.
final class BoundaryStale extends Refusal {

  private final transient Boundary now;

  /// @param added corners that are new
  /// @param gone corners that are gone
  BoundaryStale(Boundary now, int added, int gone) {
    super("map.stale", now.version(), added, gone, (int) Math.round(Plane.area(now.shape())));
    this.now = now;
  }

  /// The outline that holds now.
  Boundary now() {
    return now;
  }
}
