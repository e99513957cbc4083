package org.linli.person;

/// 居住性质 — as what somebody belongs to a door.
public enum Tenure {
  /// 业主.
  OWNER,
  /// 租户.
  TENANT,
  /// 流动人口.
  FLOATING,
  /// 户籍在外: lives here, is registered elsewhere.
  REGISTERED_ELSEWHERE,
  /// 家庭成员.
  FAMILY
}
