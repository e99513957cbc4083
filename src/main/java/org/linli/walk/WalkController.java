package org.linli.walk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 敲门页 — choose a stairway, fill in its doors in one go, see what the walk came to.
@Controller
@RequestMapping("/work/{county}/walks")
class WalkController {

  private final Walks walks;
  private final WalkViews views;
  private final Pages pages;

  WalkController(Walks walks, WalkViews views, Pages pages) {
    this.walks = walks;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView home(Actor actor, @RequestParam(defaultValue = "") String q) {
    return new ModelAndView("walk/home").addObject("home", views.home(actor, q));
  }

  @GetMapping("/new")
  ModelAndView begin(
      Actor actor, @RequestParam(defaultValue = "") String place, HttpServletRequest request) {
    var form = new WalkForm(place, List.of(), null);
    return round(actor, form, FieldErrors.none(), "", request);
  }

  @PostMapping
  ModelAndView take(Actor actor, WalkForm form, HttpServletRequest request) {
    UUID tx = form.tx() == null ? Id.fresh() : form.tx();
    walks.place(actor, WalkForm.text(form.place()));
    return pages.submitted(
        request,
        () -> "/work/" + actor.county() + "/walks/" + walks.take(actor, form, tx),
        (errors, refused) -> round(actor, form, errors, refused, request));
  }

  @GetMapping("/{id}")
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    return new ModelAndView("walk/show").addObject("summary", views.summary(actor, id));
  }

  private ModelAndView round(
      Actor actor, WalkForm form, FieldErrors errors, String refused, HttpServletRequest request) {
    return new ModelAndView("walk/round")
        .addObject("round", views.round(actor, form, errors, refused, pages.words(request)));
  }
}
