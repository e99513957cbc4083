package org.linli.account;

import org.jspecify.annotations.Nullable;

/// 我的账号表 — what the holder of an account types.
final class MineForms {

  private MineForms() {}

  /// 改口令 — the present one, and the new one twice.
  record Password(@Nullable String old, @Nullable String password, @Nullable String again) {}

  /// 验证 — a code of the phone or a recovery code.
  record Code(@Nullable String code) {}

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
