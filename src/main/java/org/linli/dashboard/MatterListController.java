package org.linli.dashboard;

import org.linli.shared.Actor;
import org.linli.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// 数字背后的清单 — every number of the dashboard opens one of these.
@Controller
class MatterListController {

  private final FactLists lists;

  MatterListController(FactLists lists) {
    this.lists = lists;
  }

  @GetMapping("/work/{county}/matters")
  String list(Actor actor, FactLists.Asked asked, @ModelAttribute("page") Page page, Model model) {
    model.addAttribute("list", lists.list(actor, asked, page.words()));
    return "dashboard/list";
  }
}
