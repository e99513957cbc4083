package org.linli.georeport;

/// 合作方动作 — what can be done about a partner.
enum PartnerAction {
  /// 登记.
  ADD,
  /// 修改.
  CHANGE,
  /// 换密钥.
  RENEW_KEY,
  /// 停用.
  END
}
