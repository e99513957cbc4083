package org.linli.chief;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.organisation.PostId;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 拟任页面入口 — recommend somebody for a post, and take one step after another.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}")
class NominationController {

  private final Nominations nominations;
  private final ChiefViews views;
  private final ClientTransactions once;
  private final Pages pages;

  NominationController(
      Nominations nominations, ChiefViews views, ClientTransactions once, Pages pages) {
    this.nominations = nominations;
    this.views = views;
    this.once = once;
    this.pages = pages;
  }

  @GetMapping("/nominations")
  ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable UUID after) {
    return new ModelAndView("chief/nominations", Map.of("listing", views.open(actor, after)));
  }

  @GetMapping("/nominations/{id}")
  ModelAndView show(Actor actor, @PathVariable UUID id) {
    return new ModelAndView("chief/nomination", Map.of("show", views.show(actor, id)));
  }

  @GetMapping("/posts/{id}/nominations")
  ModelAndView recommending(Actor actor, @PathVariable UUID id) {
    return new ModelAndView("chief/recommend", Map.of("show", views.recommending(actor, id)));
  }

  @PostMapping("/posts/{id}/nominations")
  ModelAndView recommend(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute NominationForm form,
      HttpServletRequest request) {
    views.recommending(actor, id);
    return pages.submitted(
        request,
        () -> {
          String made =
              once.once(
                      actor,
                      tx(form),
                      ClientTransactions.digest("recommend " + id, form.toString()),
                      () -> nominations.recommend(actor, new PostId(id), form).toString())
                  .reference();
          return "/work/" + actor.county() + "/nominations/" + made;
        },
        (errors, notice) ->
            new ModelAndView(
                "chief/recommend",
                Map.of("show", views.recommending(actor, id, form, errors, notice))));
  }

  @PostMapping("/nominations/{id}/moves/{action}")
  ModelAndView move(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable NominationAction action,
      @ModelAttribute NominationForm form,
      HttpServletRequest request) {
    views.show(actor, id);
    return pages.submitted(
        request,
        () -> {
          once.once(
              actor,
              tx(form),
              ClientTransactions.digest("nomination " + id + action, form.toString()),
              () -> {
                nominations.move(actor, id, action, form);
                return id.toString();
              });
          return "/work/" + actor.county() + "/nominations/" + id;
        },
        (errors, notice) ->
            new ModelAndView(
                "chief/nomination",
                Map.of("show", views.show(actor, id, form, errors, action.name(), notice))));
  }

  private static UUID tx(NominationForm form) {
    return form.tx() == null ? Id.fresh() : form.tx();
  }
}
