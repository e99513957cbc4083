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

/// 计划页面入口 — plans and silent places.
@Controller
@RequestMapping("/work/{county}")
class PlanController {

  private final Plans plans;
  private final Mutes mutes;
  private final PlanViews views;
  private final Pages pages;

  PlanController(Plans plans, Mutes mutes, PlanViews views, Pages pages) {
    this.plans = plans;
    this.mutes = mutes;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/round-plans")
  ModelAndView all(Actor actor, HttpServletRequest request) {
    return new ModelAndView("round/plans")
        .addObject("plans", views.all(actor, pages.words(request)));
  }

  @GetMapping("/round-plans/new")
  ModelAndView form(Actor actor, HttpServletRequest request) {
    return made(actor, PlanForm.empty(), FieldErrors.none(), "", request);
  }

  @PostMapping("/round-plans")
  ModelAndView make(Actor actor, PlanForm form, HttpServletRequest request) {
    return pages.submitted(
        request,
        () -> {
          plans.save(actor, form, tx(form.tx()));
          return home(actor);
        },
        (errors, refused) -> made(actor, form, errors, refused, request));
  }

  @GetMapping("/round-plans/{code}")
  ModelAndView show(Actor actor, @PathVariable String code, HttpServletRequest request) {
    return changed(actor, code, null, FieldErrors.none(), "", request);
  }

  @PostMapping("/round-plans/{code}/end")
  ModelAndView end(
      Actor actor, @PathVariable String code, PlanForm form, HttpServletRequest request) {
    return pages.submitted(
        request,
        () -> {
          plans.end(actor, code, form.version(), tx(form.tx()));
          return home(actor);
        },
        (errors, refused) -> changed(actor, code, null, errors, refused, request));
  }

  @GetMapping("/round-mutes")
  ModelAndView mutes(Actor actor, @RequestParam(required = false) @Nullable UUID after) {
    return muted(actor, after, MuteForm.empty(), FieldErrors.none(), "");
  }

  @PostMapping("/round-mutes")
  ModelAndView mute(Actor actor, MuteForm form, HttpServletRequest request) {
    return pages.submitted(
        request,
        () -> {
          mutes.mute(actor, form, tx(form.tx()));
          return "/work/" + actor.county() + "/round-mutes";
        },
        (errors, refused) -> muted(actor, null, form, errors, refused));
  }

  @PostMapping("/round-mutes/{id}/end")
  ModelAndView unmute(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID tx,
      HttpServletRequest request) {
    return pages.submitted(
        request,
        () -> {
          mutes.unmute(actor, id, tx(tx));
          return "/work/" + actor.county() + "/round-mutes";
        },
        (errors, refused) -> muted(actor, null, MuteForm.empty(), errors, refused));
  }

  private ModelAndView made(
      Actor actor, PlanForm form, FieldErrors errors, String refused, HttpServletRequest request) {
    return new ModelAndView("round/plan")
        .addObject(
            "plan",
            form.version() < 0
                ? views.make(actor, form, errors, refused, pages.words(request))
                : views.change(
                    actor,
                    PlanForm.text(form.code()),
                    form,
                    errors,
                    refused,
                    pages.words(request)));
  }

  private ModelAndView changed(
      Actor actor,
      String code,
      @Nullable PlanForm typed,
      FieldErrors errors,
      String refused,
      HttpServletRequest request) {
    return new ModelAndView("round/plan")
        .addObject("plan", views.change(actor, code, typed, errors, refused, pages.words(request)));
  }

  private ModelAndView muted(
      Actor actor, @Nullable UUID after, MuteForm form, FieldErrors errors, String refused) {
    return new ModelAndView("round/mutes")
        .addObject("muted", views.muted(actor, after, form, errors, refused));
  }

  private static String home(Actor actor) {
    return "/work/" + actor.county() + "/round-plans";
  }

  private static UUID tx(@Nullable UUID sent) {
    return Objects.requireNonNullElseGet(sent, Id::fresh);
  }
}
