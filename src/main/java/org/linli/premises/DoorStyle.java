package org.linli.premises;

/// 编号方式 — how the doors of a stairwell are numbered.
enum DoorStyle {
  /// 每单元从 01 起: 101, 102, 201 … in every stairwell.
  BY_STAIRWELL,
  /// 整栋连着编: 101, 102 in the first stairwell, 103, 104 in the second.
  BY_BUILDING,
  /// 流水号: 1, 2, 3 … through the stairwell.
  RUNNING
}
