package org.linli.rate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.linli.rate.RatePages.Form;
import org.linli.rate.RatePages.Listing;
import org.linli.rate.RatePages.Rule;
import org.linli.web.Page;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 公式一览 — the formulas for the page and for programs.
@Component
class FormulaViews {

  private final Formulas formulas;

  FormulaViews(Formulas formulas) {
    this.formulas = formulas;
  }

  Listing listing(String county) {
    LocalDate today = formulas.today();
    List<Formula> valid = formulas.on(county, today);
    List<Formula> said = formulas.said(county);
    return new Listing(
        rules(valid.stream()),
        rules(said.stream().filter(f -> f.from() != null && f.from().isAfter(today))),
        rules(
            said.stream()
                .filter(f -> f.from() != null && !f.from().isAfter(today))
                .filter(f -> !valid.contains(f))));
  }

  /// The form filled with a formula of today, empty when there is none of that code.
  FormulaForm filled(String county, String code) {
    return formulas.on(county, formulas.today()).stream()
        .filter(formula -> formula.code().equals(code))
        .findFirst()
        .map(FormulaForm::of)
        .orElseGet(FormulaForm::empty);
  }

  static Form form(FormulaForm typed, Words words) {
    return new Form(
        FormulaForm.text(typed.code()),
        FormulaForm.text(typed.nameZh()),
        FormulaForm.text(typed.nameEn()),
        FormulaForm.list(typed.parts()),
        FormulaForm.list(typed.wholes()),
        FormulaForm.text(typed.weight()),
        FormulaForm.text(typed.from()),
        Arrays.stream(Counter.values())
            .map(c -> new Page.Option(c.name(), words.t("rate.counter." + c)))
            .toList());
  }

  private static List<Rule> rules(Stream<Formula> formulas) {
    return formulas
        .map(
            f ->
                new Rule(
                    f.code(),
                    f.nameZh(),
                    f.nameEn(),
                    f.parts().stream().map(Counter::name).toList(),
                    f.wholes().stream().map(Counter::name).toList(),
                    f.weight(),
                    f.from(),
                    f.ended()))
        .toList();
  }
}
