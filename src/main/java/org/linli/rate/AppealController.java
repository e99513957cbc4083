package org.linli.rate;

import jakarta.servlet.http.HttpServletRequest;
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

/// 申诉页面入口 — ask, rule and withdraw on the page of a matter; the list of appeals.
@Controller
@RequestMapping("/work/{county}")
class AppealController {

  private final Appeals appeals;
  private final AppealViews views;
  private final Pages pages;

  AppealController(Appeals appeals, AppealViews views, Pages pages) {
    this.appeals = appeals;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/matters/{number}/appeals")
  ModelAndView of(Actor actor, @PathVariable String number) {
    return view(actor, number, "", "", FieldErrors.none(), "");
  }

  @PostMapping("/matters/{number}/items/{item}/appeals")
  ModelAndView ask(
      Actor actor,
      @PathVariable String number,
      @PathVariable int item,
      AppealForm form,
      HttpServletRequest request) {
    views.around(actor, number);
    return pages.submitted(
        request,
        () -> {
          appeals.ask(actor, number, item, form.words(), once(form));
          return back(actor, number);
        },
        (errors, refused) ->
            view(actor, number, String.valueOf(item), form.words(), errors, refused));
  }

  @PostMapping("/appeals/{id}/decision")
  ModelAndView decide(
      Actor actor, @PathVariable UUID id, AppealForm form, HttpServletRequest request) {
    String number = views.number(actor, appeals.find(actor, id));
    return pages.submitted(
        request,
        () -> {
          appeals.decide(actor, id, form.ruling(), form.words(), once(form));
          return back(actor, number);
        },
        (errors, refused) -> view(actor, number, id.toString(), form.words(), errors, refused));
  }

  @PostMapping("/appeals/{id}/withdraw")
  ModelAndView withdraw(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID tx,
      HttpServletRequest request) {
    String number = views.number(actor, appeals.find(actor, id));
    return pages.submitted(
        request,
        () -> {
          appeals.withdraw(actor, id, tx == null ? Id.fresh() : tx);
          return back(actor, number);
        },
        (errors, refused) -> view(actor, number, "", "", errors, refused));
  }

  @GetMapping("/appeals")
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(required = false) @Nullable UUID after) {
    return new ModelAndView("rate/appeals").addObject("appeals", views.list(actor, state, after));
  }

  private ModelAndView view(
      Actor actor, String number, String at, String typed, FieldErrors errors, String refused) {
    return new ModelAndView("rate/matter")
        .addObject("around", views.around(actor, number))
        .addObject("at", at)
        .addObject("typed", typed)
        .addObject("errors", errors)
        .addObject("refused", refused);
  }

  private static UUID once(AppealForm form) {
    UUID tx = form.tx();
    return tx == null ? Id.fresh() : tx;
  }

  private static String back(Actor actor, String number) {
    return "/work/" + actor.county() + "/matters/" + number;
  }
}
