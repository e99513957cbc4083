package org.linli.similar;

import org.linli.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 检索与建议 — searches matters by their words; says beside a form what a text probably is.
@Controller
@RequestMapping("/work/{county}")
class SimilarController {

  private final SimilarViews views;

  SimilarController(SimilarViews views) {
    this.views = views;
  }

  @GetMapping("/search")
  ModelAndView search(Actor actor, SearchForm form) {
    return new ModelAndView("similar/search").addObject("search", views.search(actor, form));
  }

  /// Writes nothing: the text is not in the address, which is kept in too many places.
  @PostMapping("/suggestions")
  ModelAndView suggest(Actor actor, @RequestParam(defaultValue = "") String text) {
    return new ModelAndView("similar/suggested").addObject("suggested", views.suggest(actor, text));
  }
}
