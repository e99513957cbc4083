package org.linli.message;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 消息页面入口 — the inbox; opening a message marks it as read and leads to what it is about.
@Controller
@RequestMapping("/work/{county}/messages")
class MessageController {

  private final Messages messages;
  private final MessageViews views;
  private final Pages pages;

  MessageController(Messages messages, MessageViews views, Pages pages) {
    this.messages = messages;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView inbox(
      Actor actor,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "false") String unread,
      @RequestParam(required = false) @Nullable UUID after,
      HttpServletRequest request) {
    var inbox = views.inbox(actor, kind(kind), unread.equals("true"), after, pages.words(request));
    return new ModelAndView("message/inbox").addObject("inbox", inbox);
  }

  @GetMapping("/{id}")
  ModelAndView open(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
    Message found = messages.find(actor, id);
    UUID behalf = found.behalf();
    // who stands in for somebody changes into that part by a button, never by a link
    if (behalf != null && !behalf.equals(actor.behalf())) {
      return new ModelAndView("message/behalf")
          .addObject("line", views.lines(actor, List.of(found), pages.words(request)).getFirst())
          .addObject("account", behalf);
    }
    messages.open(actor, id);
    return new ModelAndView("redirect:/work/" + actor.county() + "/" + leads(actor, found));
  }

  @PostMapping("/{id}/read")
  String read(Actor actor, @PathVariable UUID id) {
    messages.open(actor, id);
    return "redirect:/work/" + actor.county() + "/messages";
  }

  @PostMapping("/read")
  String readAll(Actor actor, @RequestParam(defaultValue = "") String kind) {
    messages.readAll(actor, kind(kind));
    return "redirect:/work/" + actor.county() + "/messages";
  }

  /// A kind by its name; null for all, and for what is no kind.
  static @Nullable MessageKind kind(@Nullable String name) {
    return Arrays.stream(MessageKind.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private String leads(Actor actor, Message message) {
    return views
        .seen(actor, message)
        .map(seen -> "matters/" + seen.number())
        .orElseGet(
            () ->
                switch (message.kind()) {
                  case DELEGATED -> "delegations";
                  case UNDELIVERED -> "health";
                  case ASSIGNED,
                      TO_CHECK,
                      RETURNED,
                      DUE_SOON,
                      OVERDUE,
                      CALLED,
                      CALL_ANSWERED,
                      SUPERVISED,
                      RESPITE,
                      ANSWERED,
                      FOLLOWED,
                      REMARKED ->
                      "messages";
                });
  }
}
