package org.linli.organisation;

/// 单位动作 — what can be done to organisations, posts and appointments.
public enum OrganisationAction {
  /// 登记单位.
  ADD,
  /// 修改单位.
  CHANGE,
  /// 停用单位或岗位.
  RETIRE,
  /// 设岗.
  OPEN,
  /// 任职.
  APPOINT,
  /// 修改公开电话.
  CHANGE_PHONE,
  /// 撤回同意: the duty phone is public no more.
  WITHDRAW_CONSENT,
  /// 离任.
  END
}
