package org.linli.premises;

/// 安全设施 — what a site has for its safety.
enum DeviceKind {
  /// 灭火器.
  EXTINGUISHER,
  /// 消火栓.
  HYDRANT,
  /// 烟感报警.
  SMOKE_ALARM,
  /// 燃气报警.
  GAS_ALARM,
  /// 断电保护.
  POWER_CUT,
  /// 监控.
  CAMERA
}
