package org.linli.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 账号接口 — the twins of the account pages for programs.
@RestController
@RequestMapping("/api/v1/{county}/accounts")
class AccountApi {

  private static final int PER_PAGE = 100;

  private final Accounts accounts;
  private final AccountWrites writes;
  private final AccountViews views;

  AccountApi(Accounts accounts, AccountWrites writes, AccountViews views) {
    this.accounts = accounts;
    this.writes = writes;
    this.views = views;
  }

  /// 版本 — the version of the account the caller saw.
  record Version(int version) {}

  /// 已办 — `password` is given the first time only.
  record Saved(UUID id, @Nullable String password) {}

  /// The staff accounts by login, 100 a page.
  @GetMapping
  List<AccountPages.Row> list(Actor actor, @RequestParam(defaultValue = "") String after) {
    return views.rows(actor, accounts.list(actor, after, PER_PAGE));
  }

  /// Opens an account with a random password.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Saved open(
      Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody AccountForm body) {
    return saved(writes.open(actor, body, key));
  }

  /// RESET gives a new password; DISABLE, ENABLE; FACTOR_OFF takes a lost second factor away.
  @PostMapping("/{id}/moves/{action}")
  Saved move(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String action,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody Version body) {
    return saved(writes.move(actor, id, action, body.version(), key));
  }

  /// One account with what the caller may do.
  @GetMapping("/{id}/part")
  AccountPages.Row part(Actor actor, @PathVariable UUID id) {
    return views.rows(actor, List.of(accounts.find(actor, id))).getFirst();
  }

  /// Gives an account its part and area, also in place of those it has; its sessions end.
  @PostMapping("/{id}/part")
  Saved give(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody PartForm body) {
    writes.give(actor, id, body, key);
    return new Saved(id, null);
  }

  private static Saved saved(AccountWrites.Done done) {
    return new Saved(done.account(), done.password().orElse(null));
  }
}
