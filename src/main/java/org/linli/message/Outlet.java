package org.linli.message;

/// 送达方式 — the ways by which a message leaves the house; the inbox is always there besides.
public enum Outlet {
  /// 短信.
  SMS,
  /// 浏览器推送.
  PUSH,
  /// 电子邮件.
  EMAIL,
  /// 群机器人: to the group of an organisation, not to one person.
  ROBOT;

  /// True when one person is reached by it and may choose.
  public boolean isPersonal() {
    return this != ROBOT;
  }
}
