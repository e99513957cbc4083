package org.linli.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import org.linli.shared.Actor;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// 数字背后的清单 — every number of the dashboard opens one of these.
@Controller
class MatterListController {

  private final Pages pages;
  private final FactLists lists;

  MatterListController(FactLists lists, Pages pages) {
    this.pages = pages;
    this.lists = lists;
  }

  @GetMapping("/work/{county}/matters")
  String list(Actor actor, FactLists.Asked asked, HttpServletRequest request, Model model) {
    model.addAttribute("list", lists.list(actor, asked, pages.words(request)));
    return "dashboard/list";
  }
}
