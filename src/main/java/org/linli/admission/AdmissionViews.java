package org.linli.admission;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.linli.admission.Admission.State;
import org.linli.admission.AdmissionPages.Form;
import org.linli.admission.AdmissionPages.Listing;
import org.linli.admission.AdmissionPages.Row;
import org.linli.category.Catalogue;
import org.linli.category.Categories;
import org.linli.category.Category;
import org.linli.shared.Actor;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 准入一览 — reads the list for the page and for programs.
@Component
class AdmissionViews {

  private static final int PAST = 50;

  private final AdmissionStore store;
  private final Admitting admitting;
  private final Categories categories;
  private final Catalogue catalogue;

  AdmissionViews(
      AdmissionStore store, Admitting admitting, Categories categories, Catalogue catalogue) {
    this.store = store;
    this.admitting = admitting;
    this.categories = categories;
    this.catalogue = catalogue;
  }

  Listing listing(Actor actor) {
    LocalDate today = admitting.today();
    var current = store.current(actor.county(), today);
    return new Listing(
        rows(actor, current.stream().filter(a -> a.state() == State.ASKED)),
        rows(actor, current.stream().filter(a -> a.holds(today))),
        store.past(actor.county(), today, PAST).stream().map(a -> row(actor, a)).toList());
  }

  Form form(Actor actor, AdmissionForm typed, Words words) {
    return new Form(
        AdmissionForm.text(typed.category()),
        AdmissionForm.text(typed.reason()),
        AdmissionForm.text(typed.until()),
        catalogue.options(actor.county(), words));
  }

  private List<Row> rows(Actor actor, Stream<Admission> admissions) {
    return admissions.map(a -> row(actor, a)).sorted(Comparator.comparing(Row::number)).toList();
  }

  private Row row(Actor actor, Admission a) {
    LocalDate until = a.until();
    LocalDate last = until == null ? null : until.minusDays(1);
    boolean over = until != null && !until.isAfter(admitting.today());
    return new Row(
        a.id(),
        categories.name(actor.county(), a.category()),
        categories.find(actor.county(), a.category()).map(Category::number).orElse(""),
        over && a.state() != State.REFUSED ? "OVER" : a.state().name(),
        a.reason(),
        a.from(),
        last,
        a.askedName(),
        a.decidedName(),
        a.askedBy().equals(actor.id()));
  }
}
