package org.linli.premises;

/// 门的用途 — what is behind a door.
public enum DoorUse {
  /// 住宅.
  DWELLING,
  /// 商铺: often on the ground floor.
  SHOP,
  /// 办公.
  OFFICE,
  /// 空置或其他.
  OTHER
}
