package org.linli.organisation;

/// 单位类别 — what an organisation is called for.
public enum OrganisationKind {
  /// 县区工作台.
  COUNTY_DESK,
  /// 街道工作台.
  STREET_DESK,
  /// 社区工作台.
  COMMUNITY_DESK,
  /// 物业公司.
  PROPERTY_COMPANY,
  /// 业主委员会: speaks for the owners of an estate.
  OWNERS_COMMITTEE,
  /// 职能部门.
  DEPARTMENT,
  /// 网格党群服务站.
  STATION,
  /// 活动场所: a room or house for residents that is no station.
  VENUE
}
