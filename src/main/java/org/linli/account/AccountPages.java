package org.linli.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.web.Page;

/// 账号页面 — what templates show of accounts, of one's own account, and of the rules for signing in.
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
      boolean mayOpen,
      String tx) {}

  /// 账号一行 — one account.
  ///
  /// @param waiting it was opened and has not been given its part yet
  /// @param factor it signs in with a second step
  /// @param moves what the reader may do: RESET, DISABLE, ENABLE, FACTOR_OFF, GIVE_PART
  public record Row(
      String id,
      String login,
      String part,
      String name,
      String place,
      boolean disabled,
      boolean sample,
      boolean waiting,
      boolean factor,
      List<String> moves,
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

  /// 授予席位 — one account and the part it is to be given.
  public record Giving(
      String id, String name, boolean waiting, Form form, int version, String tx) {}

  /// 我的账号 — what its holder sees and changes of it.
  ///
  /// @param required the second step cannot be given up
  /// @param codesLeft recovery codes not used yet
  /// @param delegates he may hand his work to somebody while he is away
  public record Mine(
      String login,
      String name,
      String part,
      String place,
      boolean factor,
      boolean required,
      @Nullable Phone phone,
      int codesLeft,
      List<Session> sessions,
      List<Attempt> attempts,
      int historyDays,
      boolean delegates) {}

  /// 待绑手机 — the QR code as an address of data, and the key for typing it in.
  public record Phone(String picture, String key) {}

  /// 会话 — where the account is signed in.
  public record Session(String id, Instant since, Instant used, String from, boolean here) {}

  /// 登录 — one attempt; what came of it as a word of the page.
  public record Attempt(Instant at, String outcome, String from) {}

  /// 安全策略 — as typed.
  public record Rules(
      boolean factorForAdministrators,
      boolean oneSession,
      String idleMinutes,
      String longestHours,
      String historyDays,
      int version,
      boolean saved,
      String tx) {}
}
