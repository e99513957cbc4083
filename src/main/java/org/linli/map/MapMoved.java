package org.linli.map;

import org.linli.shared.Refusal;

/// 地图已变 — somebody drew in the county since the file was looked at: it is to be looked at again.
final class MapMoved extends Refusal {

  MapMoved() {
    super("map.moved");
  }
}
