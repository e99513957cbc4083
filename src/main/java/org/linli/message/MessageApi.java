package org.linli.message;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 消息接口 — the twins of the pages for programs; reading twice is the same as once.
@RestController
@RequestMapping("/api/v1/{county}/messages")
class MessageApi {

  private final Messages messages;
  private final MessageViews views;
  private final Pages pages;

  MessageApi(Messages messages, MessageViews views, Pages pages) {
    this.messages = messages;
    this.views = views;
    this.pages = pages;
  }

  /// 全部已读 — of which kind; all when not given.
  record Reading(@Nullable String kind) {}

  /// A page of the caller's messages, the latest first; `after` is the `next` of the page before.
  @GetMapping
  MessagePages.Inbox inbox(
      Actor actor,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "false") String unread,
      @RequestParam(required = false) @Nullable UUID after,
      HttpServletRequest request) {
    return views.inbox(
        actor, MessageController.kind(kind), unread.equals("true"), after, pages.words(request));
  }

  /// One of the caller's own; from now on it is read.
  @GetMapping("/{id}")
  MessagePages.Line open(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
    var found = messages.open(actor, id);
    return views.lines(actor, List.of(found), pages.words(request)).getFirst();
  }

  /// One of the caller's own is read.
  @PostMapping("/{id}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(Actor actor, @PathVariable UUID id) {
    messages.open(actor, id);
  }

  /// All of a kind are read, or all.
  @PostMapping("/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void readAll(Actor actor, @RequestBody Reading body) {
    messages.readAll(actor, MessageController.kind(body.kind()));
  }
}
