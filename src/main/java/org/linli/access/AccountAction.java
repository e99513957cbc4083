package org.linli.access;

/// 账号动作 — what happens to accounts and is journaled.
enum AccountAction {
  /// 开通.
  OPEN,
  /// 停用.
  DISABLE,
  /// 恢复.
  ENABLE,
  /// 重置口令.
  RESET,
  /// 登录.
  SIGN_IN,
  /// 授予席位.
  GIVE_PART,
  /// 本人修改口令.
  CHANGE_PASSWORD,
  /// 启用二次验证.
  FACTOR_ON,
  /// 停用二次验证.
  FACTOR_OFF
}
