package org.linli.matter;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.lifecycle.Limit;
import org.linli.matter.CategoryPages.Edited;
import org.linli.matter.CategoryPages.Limited;
import org.linli.matter.CategoryPages.Line;
import org.linli.matter.CategoryPages.Past;
import org.linli.matter.CategoryPages.PastLimit;
import org.springframework.stereotype.Component;

/// 类别一览 — reads the catalogue for the settings page and the API.
@Component
class CategoryBoard {

  private final Categories categories;
  private final CategoryStore store;

  CategoryBoard(Categories categories, CategoryStore store) {
    this.categories = categories;
    this.store = store;
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
    var row =
        store.history(county, code).stream()
            .filter(r -> r.until() == null)
            .findFirst()
            .orElse(null);
    if (row == null) {
      return new Edited(
          "",
          "",
          "",
          "FACILITY",
          ladder(Arrays.asList(Rung.values())),
          false,
          false,
          false,
          "NOTE",
          false,
          "",
          "",
          "",
          "",
          limits(county, ""),
          -1,
          true);
    }
    var c = row.category();
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
        row.owner(),
        "",
        limits(county, c.code()),
        row.version(),
        false);
  }

  private List<Limited> limits(String county, String code) {
    return Arrays.stream(MatterState.values())
        .filter(MatterState::isOpen)
        .map(state -> limited(county, code, state))
        .toList();
  }

  private Limited limited(String county, String code, MatterState state) {
    @Nullable Limit limit = categories.limit(county, code, state);
    boolean own = categories.hasOwn(county, code, state);
    return limit == null
        ? new Limited(state, 0, Limit.Unit.WORKDAYS.name(), false)
        : new Limited(state, limit.amount(), limit.unit().name(), own);
  }

  private static String ladder(List<Rung> rungs) {
    return rungs.stream()
        .filter(r -> r != Rung.DEPARTMENT)
        .map(Rung::name)
        .collect(Collectors.joining(" > "));
  }
}
