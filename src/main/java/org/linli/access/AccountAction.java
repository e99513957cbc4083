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
  SIGN_IN
}
