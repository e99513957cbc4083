package org.linli.intake;

import org.linli.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// 回执页 — the slip to print for whoever reported at the counter; nothing of it stays in a cache.
@Controller
class SlipController {

  private final SlipViews slips;

  SlipController(SlipViews slips) {
    this.slips = slips;
  }

  @GetMapping("/work/{county}/matters/{number}/slip")
  ModelAndView slip(Actor actor, @PathVariable String number) {
    return new ModelAndView("intake/slip").addObject("slip", slips.slip(actor, number));
  }
}
