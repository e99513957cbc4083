package org.linli.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 派单规则页 — the rules, one to add or change, and who would get a matter here.
@Controller
@RequestMapping("/work/{county}/routes")
class RouteController {

  private final Routes routes;
  private final RouteViews views;
  private final Pages pages;

  RouteController(Routes routes, RouteViews views, Pages pages) {
    this.routes = routes;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(required = false) @Nullable UUID rule,
      HttpServletRequest request) {
    return view(actor, RouteForm.empty(), rule, FieldErrors.none(), "", request)
        .addObject("asked", views.asked(actor.county(), category, place));
  }

  @PostMapping
  ModelAndView add(Actor actor, RouteForm form, HttpServletRequest request) {
    return save(actor, form, null, request);
  }

  @PostMapping("/{id}")
  ModelAndView change(
      Actor actor, @PathVariable UUID id, RouteForm form, HttpServletRequest request) {
    return save(actor, form, id, request);
  }

  @PostMapping("/{id}/end")
  ModelAndView end(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID tx,
      HttpServletRequest request) {
    try {
      routes.end(actor, id, tx == null ? Id.fresh() : tx);
    } catch (Refusal e) {
      String why = pages.words(request).t(e.key(), e.arguments().toArray());
      return view(actor, RouteForm.empty(), null, FieldErrors.none(), why, request);
    }
    return back(actor);
  }

  private ModelAndView save(
      Actor actor, RouteForm form, @Nullable UUID replaced, HttpServletRequest request) {
    Words words = pages.words(request);
    try {
      routes.save(actor, form, replaced, form.tx() == null ? Id.fresh() : form.tx());
    } catch (Invalid e) {
      return view(actor, form, replaced, FieldErrors.of(e, words), "", request);
    } catch (Refusal e) {
      String why = words.t(e.key(), e.arguments().toArray());
      return view(actor, form, null, FieldErrors.none(), why, request);
    }
    return back(actor);
  }

  private ModelAndView view(
      Actor actor,
      RouteForm form,
      @Nullable UUID rule,
      FieldErrors errors,
      String refused,
      HttpServletRequest request) {
    String county = actor.county();
    var view = new ModelAndView("route/list");
    view.addObject("listing", views.listing(county));
    view.addObject("form", views.form(county, form, rule, pages.words(request)));
    view.addObject("asked", views.asked(county, "", ""));
    view.addObject("mayChange", actor.part() == AccountPart.COUNTY_DESK);
    view.addObject("errors", errors);
    view.addObject("refused", refused);
    if (!errors.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    } else if (!refused.isEmpty()) {
      view.setStatus(HttpStatus.CONFLICT);
    }
    return view;
  }

  private static ModelAndView back(Actor actor) {
    return new ModelAndView("redirect:/work/" + actor.county() + "/routes");
  }
}
