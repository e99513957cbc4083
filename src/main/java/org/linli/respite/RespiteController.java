package org.linli.respite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/// 缓办页面入口 — ask, decide and end on the pages of a matter; the ledger; what waits for a decision.
@Controller
@RequestMapping("/work/{county}")
class RespiteController {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Respites respites;
  private final RespiteViews views;
  private final RespiteSheet sheet;
  private final Pages pages;

  RespiteController(Respites respites, RespiteViews views, RespiteSheet sheet, Pages pages) {
    this.respites = respites;
    this.views = views;
    this.sheet = sheet;
    this.pages = pages;
  }

  @GetMapping("/matters/{number}/respites")
  ModelAndView of(Actor actor, @PathVariable String number) {
    return view(actor, number, RespitePages.Typed.nothing(), FieldErrors.none(), "");
  }

  @PostMapping("/matters/{number}/items/{item}/respites")
  ModelAndView ask(
      Actor actor,
      @PathVariable String number,
      @PathVariable int item,
      RespiteForm form,
      HttpServletRequest request) {
    views.around(actor, number);
    try {
      respites.ask(actor, number, item, form, form.tx() == null ? Id.fresh() : form.tx());
    } catch (Invalid wrong) {
      var errors = FieldErrors.of(wrong, pages.words(request));
      return view(actor, number, form.typed(item), errors, "");
    } catch (Refusal refusal) {
      return view(actor, number, form.typed(item), FieldErrors.none(), why(refusal, request));
    }
    return new ModelAndView("redirect:/work/" + actor.county() + "/matters/" + number);
  }

  @PostMapping("/respites/{id}/decision")
  ModelAndView decide(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam @Nullable UUID tx,
      HttpServletRequest request) {
    String number = number(actor, id);
    try {
      UUID once = tx == null ? Id.fresh() : tx;
      respites.decide(actor, id, decision, reason.strip(), once);
    } catch (Invalid wrong) {
      var typed = new RespitePages.Typed(0, id.toString(), "", "", reason);
      return view(actor, number, typed, FieldErrors.of(wrong, pages.words(request)), "");
    } catch (Refusal refusal) {
      var typed = new RespitePages.Typed(0, id.toString(), "", "", reason);
      return view(actor, number, typed, FieldErrors.none(), why(refusal, request));
    }
    return new ModelAndView("redirect:/work/" + actor.county() + "/matters/" + number);
  }

  @PostMapping("/respites/{id}/end")
  ModelAndView end(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam @Nullable UUID tx,
      HttpServletRequest request) {
    String number = number(actor, id);
    try {
      respites.end(actor, id, tx == null ? Id.fresh() : tx);
    } catch (Refusal refusal) {
      var nothing = RespitePages.Typed.nothing();
      return view(actor, number, nothing, FieldErrors.none(), why(refusal, request));
    }
    return new ModelAndView("redirect:/work/" + actor.county() + "/matters/" + number);
  }

  @GetMapping("/respites/waiting")
  ModelAndView waiting(Actor actor) {
    return new ModelAndView("respite/waiting").addObject("waiting", views.waiting(actor));
  }

  @GetMapping("/respites")
  ModelAndView ledger(Actor actor, LedgerForm form) {
    return new ModelAndView("respite/ledger").addObject("ledger", views.ledger(actor, form));
  }

  @GetMapping("/respites.xlsx")
  void excel(Actor actor, LedgerForm form, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var filter = form.filter(actor.scope(), views.today());
    response.setContentType(EXCEL);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"respites-" + filter.from() + "-" + filter.until() + ".xlsx\"");
    sheet.write(response.getOutputStream(), actor, filter, pages.words(request));
  }

  private String number(Actor actor, UUID id) {
    return views.around(actor, respites.find(actor, id).matter()).number();
  }

  private ModelAndView view(
      Actor actor, String number, RespitePages.Typed typed, FieldErrors errors, String refused) {
    var view = new ModelAndView("respite/matter");
    view.addObject("around", views.around(actor, number));
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
