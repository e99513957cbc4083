package org.linli.composition;

import jakarta.servlet.http.HttpServletRequest;
import org.linli.shared.Actor;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 构成页 — the composition of one place; without one, of the county.
@Controller
@RequestMapping("/work/{county}/composition")
class CompositionController {

  private final CompositionViews views;
  private final Pages pages;

  CompositionController(CompositionViews views, Pages pages) {
    this.views = views;
    this.pages = pages;
  }

  @GetMapping
  String show(
      Actor actor,
      @PathVariable String county,
      @RequestParam(defaultValue = "") String place,
      HttpServletRequest request,
      Model model) {
    String path = place.isEmpty() ? county : place;
    model.addAttribute("show", views.show(actor, path, pages.words(request)));
    return "composition/show";
  }
}
