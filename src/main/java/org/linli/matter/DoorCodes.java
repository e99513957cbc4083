package org.linli.matter;

import java.util.Optional;

/// 门口编码 — leads from the code on a stair door to the place; implemented by the module that hangs
/// the boards.
public interface DoorCodes {

  /// The place the code hangs at, or empty for a code that is unknown or has no form at all.
  Optional<Door> find(String code);

  /// 门口 — where a code hangs.
  record Door(String county, String path) {}
}
