package org.linli.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 准入清单页 — what the people of a grid may be given, what is asked for, and what was.
@Controller
@RequestMapping("/work/{county}/admissions")
class AdmissionController {

  private final Admissions admissions;
  private final AdmissionViews views;
  private final Pages pages;

  AdmissionController(Admissions admissions, AdmissionViews views, Pages pages) {
    this.admissions = admissions;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list(Actor actor, HttpServletRequest request) {
    return view(actor, AdmissionForm.empty(), FieldErrors.none(), "", request);
  }

  @PostMapping
  ModelAndView put(Actor actor, AdmissionForm form, HttpServletRequest request) {
    var words = pages.words(request);
    try {
      admissions.put(actor, form, form.tx() == null ? Id.fresh() : form.tx());
    } catch (Invalid e) {
      return view(actor, form, FieldErrors.of(e, words), "", request);
    } catch (Refusal e) {
      String why = words.t(e.key(), e.arguments().toArray());
      return view(actor, form, FieldErrors.none(), why, request);
    }
    return back(actor);
  }

  @PostMapping("/{id}/moves/{action}")
  ModelAndView decide(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String action,
      @RequestParam(required = false) @Nullable UUID tx,
      HttpServletRequest request) {
    try {
      admissions.decide(actor, id, action(action), tx == null ? Id.fresh() : tx);
    } catch (Refusal e) {
      String why = pages.words(request).t(e.key(), e.arguments().toArray());
      return view(actor, AdmissionForm.empty(), FieldErrors.none(), why, request);
    }
    return back(actor);
  }

  // what else could be done about it does not exist here
  static AdmissionAction action(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "APPROVE" -> AdmissionAction.APPROVE;
      case "REFUSE" -> AdmissionAction.REFUSE;
      case "END" -> AdmissionAction.END;
      default -> throw new NotFound();
    };
  }

  private ModelAndView view(
      Actor actor,
      AdmissionForm typed,
      FieldErrors errors,
      String refused,
      HttpServletRequest request) {
    var view = new ModelAndView("admission/list");
    view.addObject("listing", views.listing(actor));
    view.addObject("form", views.form(actor, typed, pages.words(request)));
    view.addObject("mayDecide", actor.part() == AccountPart.COUNTY_DESK);
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
    return new ModelAndView("redirect:/work/" + actor.county() + "/admissions");
  }
}
