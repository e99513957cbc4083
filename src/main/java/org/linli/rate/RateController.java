package org.linli.rate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.figure.Period;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
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

/// 三率页 — the rates of a place, the items behind a number, the formulas.
@Controller
@RequestMapping("/work/{county}")
class RateController {

  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final RateViews views;
  private final CaseViews cases;
  private final Formulas formulas;
  private final FormulaViews rules;
  private final RateSheet sheet;
  private final Pages pages;

  RateController(
      RateViews views,
      CaseViews cases,
      Formulas formulas,
      FormulaViews rules,
      RateSheet sheet,
      Pages pages) {
    this.views = views;
    this.cases = cases;
    this.formulas = formulas;
    this.rules = rules;
    this.sheet = sheet;
    this.pages = pages;
  }

  @GetMapping({"/rates", "/rates/own"})
  ModelAndView show(Actor actor, Asked asked, HttpServletRequest request) {
    var view = new ModelAndView("rate/show");
    Period chosen;
    FieldErrors errors = FieldErrors.none();
    try {
      chosen = views.months(asked);
    } catch (Invalid wrong) {
      chosen = views.usual();
      errors = FieldErrors.of(wrong, pages.words(request));
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var show = views.show(actor, asked, chosen, pages.words(request));
    view.addObject("show", show);
    view.addObject("errors", errors);
    view.addObject("from", errors.isEmpty() ? Asked.month(show.first()) : Asked.text(asked.from()));
    view.addObject("to", errors.isEmpty() ? Asked.month(show.last()) : Asked.text(asked.to()));
    return view;
  }

  @GetMapping("/rates.xlsx")
  void excel(Actor actor, Asked asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var words = pages.words(request);
    var show = views.show(actor, asked, views.months(asked), words);
    response.setContentType(EXCEL);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"rates-"
            + Asked.month(show.first())
            + "-"
            + Asked.month(show.last())
            + ".xlsx\"");
    sheet.write(response.getOutputStream(), show, words);
  }

  @GetMapping({"/rates/cases", "/rates/own/cases"})
  ModelAndView cases(Actor actor, Asked asked, HttpServletRequest request) {
    return new ModelAndView("rate/cases")
        .addObject("list", cases.list(actor, asked, pages.words(request)));
  }

  @GetMapping("/rates/formulas")
  ModelAndView formulas(
      Actor actor, @RequestParam(defaultValue = "") String formula, HttpServletRequest request) {
    return view(actor, rules.filled(actor.county(), formula), FieldErrors.none(), "", request);
  }

  @PostMapping("/rates/formulas")
  ModelAndView save(Actor actor, FormulaForm form, HttpServletRequest request) {
    return pages.submitted(
        request,
        () -> {
          formulas.save(actor, form, once(form.tx()));
          return back(actor);
        },
        (errors, refused) -> view(actor, form, errors, refused, request));
  }

  @PostMapping("/rates/formulas/{code}/end")
  ModelAndView end(
      Actor actor,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable UUID tx,
      HttpServletRequest request) {
    return pages.submitted(
        request,
        () -> {
          formulas.end(actor, code, once(tx));
          return back(actor);
        },
        (errors, refused) -> view(actor, FormulaForm.empty(), errors, refused, request));
  }

  private ModelAndView view(
      Actor actor,
      FormulaForm form,
      FieldErrors errors,
      String refused,
      HttpServletRequest request) {
    return new ModelAndView("rate/formulas")
        .addObject("listing", rules.listing(actor.county()))
        .addObject("form", FormulaViews.form(form, pages.words(request)))
        .addObject("mayChange", actor.part() == AccountPart.COUNTY_DESK)
        .addObject("errors", errors)
        .addObject("refused", refused);
  }

  private static UUID once(@Nullable UUID tx) {
    return tx == null ? Id.fresh() : tx;
  }

  private static String back(Actor actor) {
    return "/work/" + actor.county() + "/rates/formulas";
  }
}
