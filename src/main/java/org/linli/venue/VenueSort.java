package org.linli.venue;

/// 阵地类型 — what a station or venue is for.
public enum VenueSort {
  /// 网格党群服务站.
  SERVICE_STATION,
  /// 党群服务中心.
  PARTY_CENTRE,
  /// 爱心驿站: a stop with water, a microwave, a first-aid box.
  CARE_STOP,
  /// 文体活动室.
  ACTIVITY_ROOM,
  /// 儿童服务站.
  CHILDREN,
  /// 老年日间照料.
  ELDERS,
  /// 议事厅.
  COUNCIL
}
