package org.linli.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.web.Page;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 工作台页面 — Today, and the inbox that keeps its filter in the address.
@Controller
class DeskController {

  private final Today today;
  private final Inbox inbox;
  private final Dispatching dispatching;
  private final Pages pages;

  DeskController(Today today, Inbox inbox, Dispatching dispatching, Pages pages) {
    this.today = today;
    this.inbox = inbox;
    this.dispatching = dispatching;
    this.pages = pages;
  }

  @GetMapping("/work/{county}/today")
  ModelAndView today(@PathVariable String county, HttpServletRequest request) {
    Page page = pages.of(request);
    return new ModelAndView("desk/today", Map.of("today", today.of(page)));
  }

  @GetMapping("/work/{county}/inbox")
  ModelAndView inbox(
      @PathVariable String county,
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      org.springframework.ui.Model model) {
    Page page = pages.of(request);
    DeskPages.@Nullable Outcome outcome = (DeskPages.Outcome) model.getAttribute("outcome");
    return new ModelAndView("desk/inbox", Map.of("inbox", inbox.of(page, query, outcome)));
  }

  /// Dispatches the ticked items to one assignee; what could not go is named with its reason.
  @PostMapping("/work/{county}/inbox/dispatches")
  String dispatch(
      @PathVariable String county,
      @RequestParam(defaultValue = "") List<String> items,
      @RequestParam(defaultValue = "") String assignee,
      @RequestParam UUID tx,
      @RequestParam(defaultValue = "") String back,
      Actor actor,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        "outcome", dispatching.dispatch(actor, items, assignee, tx, pages.words(request)));
    String query = back.startsWith("?") && !back.contains("\n") ? back : "";
    return "redirect:/work/" + county + "/inbox" + query.replaceAll("[{}]", "");
  }
}
