package org.linli.person;

/// 查看目的 — why somebody sees personal data in clear; journaled as a word, never as free text.
public enum Purpose {
  /// 联系本人处理事项.
  CONTACT,
  /// 核对身份.
  VERIFY,
  /// 走访.
  VISIT,
  /// 应急处置.
  EMERGENCY
}
