package org.linli.premises;

/// 点位类别 — what is at a site.
enum SiteKind {
  /// 店铺.
  SHOP,
  /// 餐饮.
  RESTAURANT,
  /// 充电桩.
  CHARGING,
  /// 停车场.
  PARKING,
  /// 沟渠.
  DITCH,
  /// 公共设施.
  FACILITY,
  /// 工地.
  WORKS,
  /// 其他.
  OTHER
}
