package org.linli.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// 督办页面入口 — raise and move supervisions on the pages of a matter; the list with the rule.
@Controller
@RequestMapping("/work/{county}")
class SupervisionController {

  private final Supervisions supervisions;
  private final SupervisionRules rules;
  private final SupervisionViews views;
  private final Pages pages;

  SupervisionController(
      Supervisions supervisions, SupervisionRules rules, SupervisionViews views, Pages pages) {
    this.supervisions = supervisions;
    this.rules = rules;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/matters/{number}/supervisions")
  ModelAndView of(Actor actor, @PathVariable String number) {
    var nothing = SupervisionPages.Typed.nothing();
    return view(views.around(actor, number), nothing, FieldErrors.none(), "");
  }

  @PostMapping("/matters/{number}/supervisions")
  ModelAndView raise(
      Actor actor, @PathVariable String number, SupervisionForm form, HttpServletRequest request) {
    views.around(actor, number);
    var typed = new SupervisionPages.Typed("", "RAISE", form.text());
    return done(
        actor,
        number,
        typed,
        request,
        () -> supervisions.raise(actor, number, form, tx(form.tx())));
  }

  @PostMapping("/supervisions/{id}/moves/{action}")
  ModelAndView move(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String action,
      SupervisionForm form,
      HttpServletRequest request) {
    String number = views.around(actor, supervisions.find(actor, id).matter()).number();
    var typed = new SupervisionPages.Typed(id.toString(), action, form.text());
    return done(
        actor,
        number,
        typed,
        request,
        () -> supervisions.move(actor, id, action, form, tx(form.tx())));
  }

  @GetMapping("/supervisions")
  ModelAndView list(Actor actor, SupervisionViews.ListForm form) {
    return new ModelAndView("supervision/list")
        .addObject("listing", views.listing(actor, form, null))
        .addObject("errors", FieldErrors.none())
        .addObject("refused", "");
  }

  @PostMapping("/supervisions/rule")
  ModelAndView rule(Actor actor, SupervisionRuleForm form, HttpServletRequest request) {
    var view = new ModelAndView("supervision/list");
    try {
      rules.change(actor, form, tx(form.tx()));
      return new ModelAndView("redirect:/work/" + actor.county() + "/supervisions");
    } catch (Invalid wrong) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      view.addObject("errors", FieldErrors.of(wrong, pages.words(request)));
      view.addObject("refused", "");
    } catch (Refusal refusal) {
      view.setStatus(HttpStatus.CONFLICT);
      view.addObject("errors", FieldErrors.none());
      view.addObject("refused", why(refusal, request));
    }
    var typed =
        new SupervisionPages.Rule(
            Objects.requireNonNullElse(form.lateHours(), ""),
            Objects.requireNonNullElse(form.again(), ""),
            Objects.requireNonNullElse(form.samePlace(), ""),
            Objects.requireNonNullElse(form.seen(), -1));
    var all = new SupervisionViews.ListForm(null, null, null, null);
    return view.addObject("listing", views.listing(actor, all, typed));
  }

  private ModelAndView done(
      Actor actor,
      String number,
      SupervisionPages.Typed typed,
      HttpServletRequest request,
      Runnable work) {
    try {
      work.run();
    } catch (Invalid wrong) {
      var errors = FieldErrors.of(wrong, pages.words(request));
      return view(views.around(actor, number), typed, errors, "");
    } catch (Refusal refusal) {
      var none = FieldErrors.none();
      return view(views.around(actor, number), typed, none, why(refusal, request));
    }
    return new ModelAndView("redirect:/work/" + actor.county() + "/matters/" + number);
  }

  private static ModelAndView view(
      SupervisionPages.Around around,
      SupervisionPages.Typed typed,
      FieldErrors errors,
      String refused) {
    var view = new ModelAndView("supervision/matter");
    view.addObject("around", around);
    view.addObject("typed", typed);
    view.addObject("errors", errors);
    view.addObject("refused", refused);
    if (!errors.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    } else if (!refused.isEmpty()) {
      view.setStatus(HttpStatus.CONFLICT);
    }
    return view;
  }

  private static UUID tx(@Nullable UUID given) {
    return given == null ? Id.fresh() : given;
  }

  private String why(Refusal refusal, HttpServletRequest request) {
    return pages.words(request).t(refusal.key(), refusal.arguments().toArray());
  }
}
