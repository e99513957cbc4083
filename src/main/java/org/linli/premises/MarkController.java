package org.linli.premises;

import java.util.Map;
import org.linli.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 标记清单入口 — the estates under renovation, the demonstration estates and the like, in one list.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}/marks")
class MarkController {

  private final PremisesViews views;

  MarkController(PremisesViews views) {
    this.views = views;
  }

  @GetMapping
  ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String kind) {
    return new ModelAndView("premises/marks", Map.of("listing", views.marked(actor, kind)));
  }
}
