package org.linli.account;

import org.linli.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// 县区设置页 — shows the one-time link by which another county gets its administrators.
@Controller
class CountySetupController {

  private final CountyLinks links;

  CountySetupController(CountyLinks links) {
    this.links = links;
  }

  @PostMapping("/work/{county:[0-9]{6}}/counties/{code}/setup")
  String link(Actor actor, @PathVariable String code, Model model) {
    model.addAttribute("link", links.offer(actor, code));
    return "account/countyLink";
  }
}
