package org.linli.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;

/// 账号页面 — what templates show of accounts and of the one-time set-up.
public final class AccountPages {

  private AccountPages() {}

  /// 账号清单 — the accounts of the county and the form of a new one.
  ///
  /// @param secret a password given just now, shown this once
  /// @param next cursor of the next page, null at the end
  public record Listing(
      List<Row> rows,
      @Nullable String next,
      Form form,
      @Nullable Secret secret,
      boolean mayChange,
      String tx) {}

  /// 账号一行 — one account.
  public record Row(
      String id,
      String login,
      String part,
      String name,
      String place,
      boolean disabled,
      boolean sample,
      boolean administrator,
      int version,
      String tx) {}

  /// 新口令 — login and password, shown once.
  public record Secret(String login, String password) {}

  /// 开户表 — what was typed so far, and the choices.
  public record Form(
      String login,
      String part,
      String displayName,
      String placePath,
      String organisation,
      String person,
      List<Page.Option> parts,
      List<Page.Option> organisations) {}

  /// 初始设置 — the three administrators of a new county.
  public record Setup(
      String county, String system, String security, String auditor, String token) {}
}
