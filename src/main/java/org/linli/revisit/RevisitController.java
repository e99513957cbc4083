package org.linli.revisit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 回访页面入口 — the list of what is to be asked, and the revisit of one matter.
@Controller
@RequestMapping("/work/{county}")
class RevisitController {

  private final Revisits revisits;
  private final RevisitViews views;
  private final Pages pages;

  RevisitController(Revisits revisits, RevisitViews views, Pages pages) {
    this.revisits = revisits;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/revisits")
  ModelAndView list(
      Actor actor, @RequestParam(defaultValue = "") String after, HttpServletRequest request) {
    return new ModelAndView("revisit/list")
        .addObject("listing", views.listing(actor, after, pages.words(request)));
  }

  @GetMapping("/matters/{number}/revisits")
  ModelAndView of(Actor actor, @PathVariable String number) {
    return view(actor, number, RevisitPages.Typed.nothing(), FieldErrors.none(), "", null);
  }

  @PostMapping("/matters/{number}/revisits")
  ModelAndView record(
      Actor actor, @PathVariable String number, RevisitForm form, HttpServletRequest request) {
    views.around(actor, number);
    try {
      revisits.record(actor, number, form, form.tx() == null ? Id.fresh() : form.tx());
    } catch (Invalid wrong) {
      var errors = FieldErrors.of(wrong, pages.words(request));
      return view(actor, number, form.typed(), errors, "", null);
    } catch (Refusal refusal) {
      return view(actor, number, form.typed(), FieldErrors.none(), why(refusal, request), null);
    }
    return new ModelAndView("redirect:/work/" + actor.county() + "/matters/" + number);
  }

  /// The answer of the post itself shows the number and goes back to the page without it after a
  /// minute.
  @PostMapping("/matters/{number}/revisits/calls")
  ModelAndView call(
      Actor actor,
      @PathVariable String number,
      @RequestParam UUID tx,
      HttpServletRequest request,
      HttpServletResponse response) {
    views.around(actor, number);
    try {
      var call = revisits.call(actor, number, tx).orElse(null);
      String back = "/work/" + actor.county() + "/matters/" + number + "/revisits";
      response.setHeader("Refresh", "60; url=" + back);
      return view(actor, number, RevisitPages.Typed.nothing(), FieldErrors.none(), "", call);
    } catch (Refusal refusal) {
      var nothing = RevisitPages.Typed.nothing();
      return view(actor, number, nothing, FieldErrors.none(), why(refusal, request), null);
    }
  }

  private ModelAndView view(
      Actor actor,
      String number,
      RevisitPages.Typed typed,
      FieldErrors errors,
      String refused,
      RevisitPages.@Nullable Call call) {
    var view = new ModelAndView("revisit/matter");
    view.addObject("around", views.around(actor, number));
    view.addObject("typed", typed);
    view.addObject("errors", errors);
    view.addObject("refused", refused);
    view.addObject("call", call);
    if (!errors.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    } else if (!refused.isEmpty()) {
      view.setStatus(HttpStatus.CONFLICT);
    }
    return view;
  }

  private String why(Refusal refusal, HttpServletRequest request) {
    return pages.words(request).t(refusal.key(), refusal.arguments().toArray());
  }
}
