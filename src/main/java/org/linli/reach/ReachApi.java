package org.linli.reach;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 触达接口 — the twins of the page for programs.
@RestController
@RequestMapping("/api/v1/{county}/messages")
class ReachApi {

  private static final String KEY = "Idempotency-Key";

  private final Browsers browsers;
  private final Mailboxes mailboxes;
  private final ReachViews views;

  ReachApi(Browsers browsers, Mailboxes mailboxes, ReachViews views) {
    this.browsers = browsers;
    this.mailboxes = mailboxes;
    this.views = views;
  }

  /// 邮箱 — the caller's own; empty takes it away.
  record Mailbox(@Nullable String mailbox) {}

  /// Where the caller is reached, the address of the mailbox masked.
  @GetMapping("/reach")
  ReachPages.Own own(Actor actor) {
    return views.own(actor);
  }

  /// Keeps the caller's mailbox.
  @PostMapping("/mailbox")
  ReachPages.Own mailbox(Actor actor, @RequestHeader(KEY) UUID key, @RequestBody Mailbox body) {
    mailboxes.keep(actor, body.mailbox(), key);
    return views.own(actor);
  }

  /// Remembers a browser of the caller, as its push service gave it.
  @PostMapping("/browsers")
  ReachPages.Own add(Actor actor, @RequestHeader(KEY) UUID key, @RequestBody BrowserForm form) {
    browsers.add(actor, form, key);
    return views.own(actor);
  }

  /// A browser of the caller is told nothing any more.
  @PostMapping("/browsers/{id}/end")
  ReachPages.Own end(Actor actor, @PathVariable UUID id, @RequestHeader(KEY) UUID key) {
    browsers.end(actor, id, key);
    return views.own(actor);
  }
}
