package org.linli.round;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/// 轮次页面入口 — my rounds, the rounds of an area, one round and its excuse.
@Controller
@RequestMapping("/work/{county}/rounds")
class RoundController {

  private final Excuses excuses;
  private final RoundViews views;
  private final Pages pages;

  RoundController(Excuses excuses, RoundViews views, Pages pages) {
    this.excuses = excuses;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView mine(Actor actor, @RequestParam(defaultValue = "") String after) {
    return new ModelAndView("round/mine").addObject("mine", views.mine(actor, after));
  }

  @GetMapping("/area")
  ModelAndView area(Actor actor, RoundViews.Asked asked, HttpServletRequest request) {
    return new ModelAndView("round/area")
        .addObject("listing", views.listing(actor, asked, pages.words(request)));
  }

  @GetMapping("/{id}")
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    return page(actor, id, ExcuseForm.empty(), FieldErrors.none(), "");
  }

  @PostMapping("/{id}/excuse")
  ModelAndView excuse(
      Actor actor, @PathVariable UUID id, ExcuseForm form, HttpServletRequest request) {
    return pages.submitted(
        request,
        () -> {
          excuses.excuse(actor, id, form, Objects.requireNonNullElseGet(form.tx(), Id::fresh));
          return "/work/" + actor.county() + "/rounds/" + id;
        },
        (errors, refused) -> page(actor, id, form, errors, refused));
  }

  @PostMapping("/{id}/check")
  ModelAndView check(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID tx,
      HttpServletRequest request) {
    return pages.submitted(
        request,
        () -> {
          excuses.check(actor, id, Objects.requireNonNullElseGet(tx, Id::fresh));
          return "/work/" + actor.county() + "/rounds";
        },
        (errors, refused) -> page(actor, id, ExcuseForm.empty(), errors, refused));
  }

  private ModelAndView page(
      Actor actor, UUID id, ExcuseForm form, FieldErrors errors, String refused) {
    return new ModelAndView("round/show")
        .addObject("show", views.show(actor, id, form, errors, refused));
  }
}
