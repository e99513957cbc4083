package org.linli.access;

/// 访问页面 — what the templates of the one-time set-up and of the steps of a sign-in show.
public final class AccessPages {

  private AccessPages() {}

  /// 新口令 — login and password, shown once.
  public record Secret(String login, String password) {}

  /// 登录步骤 — which step is owed.
  ///
  /// @param step CODE, PASSWORD or FACTOR
  /// @param picture the QR code for the phone as an address of data, empty without
  /// @param key what is typed into the phone instead
  public record Step(String step, String picture, String key) {}

  /// 初始设置 — the three administrators of a new county.
  public record Setup(
      String county, String system, String security, String auditor, String token) {}
}
