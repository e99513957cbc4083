package org.linli.rate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.linli.shared.Actor;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 三率接口 — the same numbers as JSON, each with the address of its list; the formulas.
@RestController
@RequestMapping("/api/v1/{county}/rates")
class RateApi {

  private static final String KEY = "Idempotency-Key";

  private final RateViews views;
  private final CaseViews cases;
  private final Formulas formulas;
  private final FormulaViews rules;
  private final Pages pages;

  RateApi(RateViews views, CaseViews cases, Formulas formulas, FormulaViews rules, Pages pages) {
    this.views = views;
    this.cases = cases;
    this.formulas = formulas;
    this.rules = rules;
    this.pages = pages;
  }

  /// The rates of a place in a period, cut one way; names in the reader's language.
  @GetMapping({"", "/own"})
  RatePages.Show show(Actor actor, Asked asked, HttpServletRequest request) {
    return views.show(actor, asked, views.months(asked), pages.words(request));
  }

  /// The items behind one number.
  @GetMapping({"/cases", "/own/cases"})
  RatePages.Cases cases(Actor actor, Asked asked, HttpServletRequest request) {
    return cases.list(actor, asked, pages.words(request));
  }

  /// The formulas of today, what is to come and what was.
  @GetMapping("/formulas")
  RatePages.Listing formulas(Actor actor) {
    return rules.listing(actor.county());
  }

  /// Writes a formula that holds from its day on.
  @PostMapping("/formulas")
  @ResponseStatus(HttpStatus.CREATED)
  RatePages.Listing save(Actor actor, @RequestHeader(KEY) UUID key, @RequestBody FormulaForm form) {
    formulas.save(actor, form, key);
    return rules.listing(actor.county());
  }

  /// The rate is shown no longer from today on.
  @PostMapping("/formulas/{code}/end")
  RatePages.Listing end(Actor actor, @PathVariable String code, @RequestHeader(KEY) UUID key) {
    formulas.end(actor, code, key);
    return rules.listing(actor.county());
  }
}
