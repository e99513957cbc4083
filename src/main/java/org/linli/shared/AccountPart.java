package org.linli.shared;

/// 席位 — the part an account plays; what it may do in one matter is said by the life cycle table.
public enum AccountPart {
  /// 访客: nobody signed in.
  GUEST,
  /// 居民: signed in by a code sent to the phone.
  RESIDENT,
  /// 三长: holds posts; sees the places of those posts.
  CHIEF,
  /// 承办单位: a property company or department; sees what it is called to.
  HANDLER,
  /// 专用链接: came by the link in a message; sees that one matter only.
  LINK,
  /// 社区工作台.
  COMMUNITY_DESK,
  /// 街道工作台.
  STREET_DESK,
  /// 县区工作台.
  COUNTY_DESK,
  /// 系统管理员.
  SYSTEM_ADMINISTRATOR,
  /// 安全管理员.
  SECURITY_ADMINISTRATOR,
  /// 审计管理员.
  AUDITOR,
  /// 系统: the application itself, acting by a rule.
  SYSTEM;

  /// True for the three desks, which see everything below their place.
  public boolean isDesk() {
    return this == COMMUNITY_DESK || this == STREET_DESK || this == COUNTY_DESK;
  }

  /// True for everyone who works behind a staff sign-in.
  public boolean isStaff() {
    return isDesk() || isAdministrator() || this == CHIEF || this == HANDLER;
  }

  /// True for who does the daily work: chiefs, handlers and desks.
  public boolean isBusiness() {
    return isStaff() && !isAdministrator();
  }

  /// True for the three administrators (等保三级 三员分立).
  public boolean isAdministrator() {
    return this == SYSTEM_ADMINISTRATOR || this == SECURITY_ADMINISTRATOR || this == AUDITOR;
  }
}
