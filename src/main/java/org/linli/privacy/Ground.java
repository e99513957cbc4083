package org.linli.privacy;

/// 请求依据 — on whose behalf it is asked; a word, never free text.
enum Ground {
  /// 本人申请 (《个人信息保护法》第四十五条、第四十七条).
  OWN,
  /// 监护人或近亲属申请 (第三十一条、第四十九条).
  RELATIVE,
  /// 有关机关依法调取.
  LAW
}
