package org.linli.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.MatterLists;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.web.Pages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 工作台接口 — what Today and the inbox show, and dispatching in bulk, for other programs.
@RestController
@RequestMapping("/api/v1/{county}")
class DeskApi {

  private static final int MOST = 200;

  /// 批量派单 — items as `number:item:version` and one assignee for all.
  record Dispatches(@Nullable List<String> items, @Nullable String assignee) {}

  private final MatterLists matters;
  private final Dispatching dispatching;
  private final Pages pages;

  DeskApi(MatterLists matters, Dispatching dispatching, Pages pages) {
    this.matters = matters;
    this.dispatching = dispatching;
    this.pages = pages;
  }

  /// What the caller owes now, overdue first.
  @GetMapping("/today")
  List<MatterLists.Line> today(@PathVariable String county, Actor actor) {
    return matters.owed(actor, MOST);
  }

  /// One page of the caller's inbox; the parameters are those of the page.
  @GetMapping("/inbox")
  MatterLists.Listing inbox(
      @PathVariable String county, @RequestParam Map<String, String> query, Actor actor) {
    return matters.inbox(actor, InboxFilter.of(query).filter(), query.getOrDefault("after", null));
  }

  /// Dispatches several items to one assignee; what could not go is named with its reason.
  @PostMapping("/inbox/dispatches")
  DeskPages.Outcome dispatch(
      @PathVariable String county,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody Dispatches body,
      Actor actor,
      HttpServletRequest request) {
    List<String> items = body.items();
    if (items == null || items.isEmpty()) {
      throw new Invalid("items", "web.required");
    }
    String assignee = body.assignee() == null ? "" : body.assignee();
    return dispatching.dispatch(actor, items, assignee, key, pages.words(request));
  }
}
