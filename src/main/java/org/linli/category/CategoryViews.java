package org.linli.category;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linli.category.CategoryPages.Asked;
import org.linli.category.CategoryPages.Chosen;
import org.linli.category.CategoryPages.Common;
import org.linli.category.CategoryPages.Edited;
import org.linli.category.CategoryPages.Limited;
import org.linli.category.CategoryPages.Line;
import org.linli.category.CategoryPages.Past;
import org.linli.category.CategoryPages.PastLimit;
import org.linli.lifecycle.Limit;
import org.linli.shared.Time;
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
          "",
          "FACILITY",
          List.of(Rung.values()),
          false,
          false,
          false,
          "NOTE",
          false,
          false,
          null,
          "",
          "",
          "",
          50,
          7,
          null,
          List.of());

  private final Categories categories;
  private final Catalogue catalogue;
  private final CategoryStore store;
  private final LimitStore limits;
  private final CategorySeeds seeds;
  private final Timed timed;
  private final Clock clock;

  CategoryViews(
      Categories categories,
      Catalogue catalogue,
      CategoryStore store,
      LimitStore limits,
      CategorySeeds seeds,
      Timed timed,
      Clock clock) {
    this.categories = categories;
    this.catalogue = catalogue;
    this.store = store;
    this.limits = limits;
    this.seeds = seeds;
    this.timed = timed;
    this.clock = clock;
  }

  List<Line> lines(String county) {
    return lines(county, categories.all(county));
  }

  /// The lines somebody looks for: those of a class, those found by letters, else the usual ones.
  List<Line> lines(String county, Chosen chosen) {
    boolean all = chosen.q().isEmpty() && chosen.group().isEmpty();
    var wanted =
        chosen.q().isEmpty()
            ? categories.all(county).stream()
                .sorted(Comparator.comparing(Category::number))
                .toList()
            : catalogue.search(county, chosen.q());
    return lines(
        county,
        wanted.stream()
            .filter(
                c ->
                    all
                        ? c.usual()
                        : chosen.group().isEmpty() || c.classCode().equals(chosen.group()))
            .toList());
  }

  private List<Line> lines(String county, List<Category> wanted) {
    return wanted.stream().map(c -> new Line(c, limits(county, c.code()))).toList();
  }

  private static Asked asked(Question q) {
    String choices =
        q.choices().stream().map(c -> c.zh() + " | " + c.en()).collect(Collectors.joining("\n"));
    return new Asked(q.code(), q.kind().name(), q.zh(), q.en(), q.required(), choices);
  }

  List<CategoryClass> classes() {
    return catalogue.classes();
  }

  /// How many categories of the shipped catalogue the county never had.
  int missing(String county) {
    return seeds.missing(county);
  }

  /// The categories that do not hold today: ended, or still to come.
  List<Category.Name> resting(String county) {
    return store.resting(county, Time.day(clock.instant())).stream()
        .map(row -> row.category().name())
        .toList();
  }

  List<Past> history(String county, String code) {
    return store.history(county, code).stream()
        .map(r -> new Past(r.category(), r.owner(), r.from(), r.until(), r.version()))
        .toList();
  }

  List<PastLimit> limitHistory(String county, String code) {
    return limits.history(county, code).stream()
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

  /// The form of a category as its last row says, or an empty one; one that was ended may begin
  /// anew.
  Edited edited(String county, String code) {
    return store
        .open(county, code)
        .map(row -> edited(county, row.category(), row.owner(), row.version()))
        .or(
            () ->
                store.history(county, code).stream()
                    .findFirst()
                    .map(row -> edited(county, row.category(), row.owner(), NEW)))
        .orElseGet(() -> edited(county, BLANK, "", NEW));
  }

  private Edited edited(String county, Category c, String owner, int version) {
    return new Edited(
        c.code(),
        c.nameZh(),
        c.nameEn(),
        c.number(),
        c.section(),
        ladder(c.ladder()),
        c.direct(),
        c.aboutPersons(),
        c.anonymousAllowed(),
        c.evidence(),
        c.urgent(),
        c.usual(),
        c.weight() == null ? "" : c.weight().name(),
        c.acceptRule(),
        c.closeRule(),
        c.responsible(),
        Integer.toString(c.radius()),
        Integer.toString(c.revisitDays()),
        c.stop() == null ? "" : c.stop().zh(),
        c.stop() == null ? "" : c.stop().en(),
        c.stop() == null ? "" : c.stop().phone(),
        c.questions().stream().map(CategoryViews::asked).toList(),
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
        limits(county, LimitStore.EVERY), "", "", limits.version(county, LimitStore.EVERY));
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
