package org.linli.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import org.linli.shared.Actor;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 数字背后的清单 — every number of the dashboard opens one of these.
@Controller
class MatterListController {

  private final Pages pages;
  private final FactLists lists;
  private final OpenLists open;

  MatterListController(FactLists lists, OpenLists open, Pages pages) {
    this.open = open;
    this.pages = pages;
    this.lists = lists;
  }

  @GetMapping(value = "/work/{county}/matters", params = "now")
  String open(
      Actor actor,
      @RequestParam String now,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request,
      Model model) {
    model.addAttribute("list", open.list(actor, place, now, after, pages.words(request)));
    return "dashboard/open";
  }

  @GetMapping("/work/{county}/matters")
  String list(Actor actor, FactLists.Asked asked, HttpServletRequest request, Model model) {
    model.addAttribute("list", lists.list(actor, asked, pages.words(request)));
    return "dashboard/list";
  }
}
