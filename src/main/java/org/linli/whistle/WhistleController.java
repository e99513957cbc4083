package org.linli.whistle;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
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
import org.springframework.web.servlet.ModelAndView;

/// 吹哨页面入口 — whistle and move calls on the pages of a matter; the ledger.
@Controller
@RequestMapping("/work/{county}")
class WhistleController {

  private final Whistles whistles;
  private final WhistleViews views;
  private final Pages pages;

  WhistleController(Whistles whistles, WhistleViews views, Pages pages) {
    this.whistles = whistles;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/matters/{number}/whistles")
  ModelAndView of(Actor actor, @PathVariable String number) {
    return view(views.around(actor, number), WhistlePages.Typed.nothing(), FieldErrors.none(), "");
  }

  @PostMapping("/matters/{number}/items/{item}/whistles")
  ModelAndView blow(
      Actor actor,
      @PathVariable String number,
      @PathVariable int item,
      WhistleForm form,
      HttpServletRequest request) {
    views.around(actor, number);
    try {
      whistles.blow(actor, number, item, form, form.tx() == null ? Id.fresh() : form.tx());
    } catch (Invalid wrong) {
      var errors = FieldErrors.of(wrong, pages.words(request));
      return view(views.around(actor, number), form.typed(item), errors, "");
    } catch (Refusal refusal) {
      var none = FieldErrors.none();
      return view(views.around(actor, number), form.typed(item), none, why(refusal, request));
    }
    return new ModelAndView("redirect:/work/" + actor.county() + "/matters/" + number);
  }

  @PostMapping("/whistles/{id}/moves/{action}")
  ModelAndView move(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String action,
      CallForm form,
      HttpServletRequest request) {
    var matter = whistles.find(actor, id).whistle().matter();
    try {
      whistles.move(actor, id, action, form, form.tx() == null ? Id.fresh() : form.tx());
    } catch (Invalid wrong) {
      var errors = FieldErrors.of(wrong, pages.words(request));
      return view(views.around(actor, matter), form.typed(id, action), errors, "");
    } catch (Refusal refusal) {
      var none = FieldErrors.none();
      return view(views.around(actor, matter), form.typed(id, action), none, why(refusal, request));
    }
    // who is excused no longer reads it
    try {
      String number = views.around(actor, matter).number();
      return new ModelAndView("redirect:/work/" + actor.county() + "/matters/" + number);
    } catch (NotFound gone) {
      return new ModelAndView("redirect:/work/" + actor.county() + "/whistles");
    }
  }

  @GetMapping("/whistles")
  ModelAndView ledger(Actor actor, LedgerForm form) {
    return new ModelAndView("whistle/ledger").addObject("ledger", views.ledger(actor, form));
  }

  private static ModelAndView view(
      WhistlePages.Around around, WhistlePages.Typed typed, FieldErrors errors, String refused) {
    var view = new ModelAndView("whistle/matter");
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

  private String why(Refusal refusal, HttpServletRequest request) {
    return pages.words(request).t(refusal.key(), refusal.arguments().toArray());
  }
}
