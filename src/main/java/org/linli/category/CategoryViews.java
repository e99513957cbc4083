package org.linli.category;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linli.category.CategoryPages.Common;
import org.linli.category.CategoryPages.Edited;
import org.linli.category.CategoryPages.Limited;
import org.linli.category.CategoryPages.Line;
import org.linli.category.CategoryPages.Past;
import org.linli.category.CategoryPages.PastLimit;
import org.linli.lifecycle.Limit;
import org.springframework.stereotype.Component;

/// 类别一览 — reads the catalogue for the settings page and the API.
@Component
class CategoryViews {

  private static final int NEW = -1;
  private static final Category BLANK =
      new Category(
          "",
          "",
          "",
          "FACILITY",
          List.of(Rung.values()),
          false,
          false,
          false,
          "NOTE",
          false,
          "",
          "");

  private final Categories categories;
  private final CategoryStore store;
  private final Timed timed;

  CategoryViews(Categories categories, CategoryStore store, Timed timed) {
    this.categories = categories;
    this.store = store;
    this.timed = timed;
  }

  List<Line> lines(String county) {
    return categories.all(county).stream().map(c -> new Line(c, limits(county, c.code()))).toList();
  }

  List<Past> history(String county, String code) {
    return store.history(county, code).stream()
        .map(r -> new Past(r.category(), r.owner(), r.from(), r.until(), r.version()))
        .toList();
  }

  List<PastLimit> limitHistory(String county, String code) {
    return store.limitHistory(county, code).stream()
        .map(
            l ->
                new PastLimit(
                    l.state(),
                    l.limit().amount(),
                    l.limit().unit().name(),
                    l.owner(),
                    l.from(),
                    l.until()))
        .toList();
  }

  /// The form of a category as its last row says, or an empty one.
  Edited edited(String county, String code) {
    return store
        .open(county, code)
        .map(row -> edited(county, row.category(), row.owner(), row.version()))
        .orElseGet(() -> edited(county, BLANK, "", NEW));
  }

  private Edited edited(String county, Category c, String owner, int version) {
    return new Edited(
        c.code(),
        c.nameZh(),
        c.nameEn(),
        c.section(),
        ladder(c.ladder()),
        c.direct(),
        c.aboutPersons(),
        c.anonymousAllowed(),
        c.evidence(),
        c.urgent(),
        c.acceptRule(),
        c.closeRule(),
        owner,
        "",
        limits(county, c.code()),
        version,
        version == NEW);
  }

  private List<Limited> limits(String county, String code) {
    return timed.limits().keySet().stream().map(state -> limited(county, code, state)).toList();
  }

  /// The form of the limits of every category without its own.
  Common common(String county) {
    return new Common(
        limits(county, CategoryStore.EVERY),
        "",
        "",
        store.limitVersion(county, CategoryStore.EVERY));
  }

  private Limited limited(String county, String code, String state) {
    Limit limit = Objects.requireNonNull(categories.limit(county, code, state));
    boolean own = categories.hasOwn(county, code, state);
    return new Limited(state, Integer.toString(limit.amount()), limit.unit().name(), own);
  }

  private static String ladder(List<Rung> rungs) {
    return rungs.stream()
        .filter(r -> r != Rung.DEPARTMENT)
        .map(Rung::name)
        .collect(Collectors.joining(" > "));
  }
}
