package org.linli.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.dashboard.DashboardPages.OpenLine;
import org.linli.dashboard.DashboardPages.OpenList;
import org.linli.figure.Figures;
import org.linli.figure.Present;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 在办清单组成 — the open items behind a number of this moment, with the number above them.
@Component
class OpenLists {

  private final OpenQueries queries;
  private final Figures figures;
  private final Areas areas;
  private final DashboardNames names;

  OpenLists(OpenQueries queries, Figures figures, Areas areas, DashboardNames names) {
    this.queries = queries;
    this.figures = figures;
    this.areas = areas;
    this.names = names;
  }

  OpenList list(Actor actor, String place, String now, String after, Words words) {
    String county = actor.county();
    String path = areas.visible(actor, place);
    OpenQueries.Which which = which(now);
    List<OpenQueries.Fact> facts = queries.page(county, path, which, after);
    boolean more = facts.size() > FactQueries.PAGE;
    List<OpenQueries.Fact> shown = more ? facts.subList(0, FactQueries.PAGE) : facts;
    Map<String, String> categories = names.categories(county, words);
    Map<String, String> fullNames =
        areas.fullNames(county, shown.stream().map(OpenQueries.Fact::placePath).toList());
    var links = new Links(county, path);
    return new OpenList(
        words.t("dashboard.now." + which.name().toLowerCase(Locale.ROOT)),
        areas.name(county, path, words),
        number(figures.present(county, List.of(path)).getOrDefault(path, Present.NONE), which),
        shown.stream().map(f -> line(f, categories, fullNames, words)).toList(),
        more ? links.open(which.name()) + Links.filter("after", shown.getLast().cursor()) : null,
        "/work/" + county + "/dashboard?place=" + path);
  }

  private static OpenLine line(
      OpenQueries.Fact fact,
      Map<String, String> categories,
      Map<String, String> fullNames,
      Words words) {
    return new OpenLine(
        fact.number(),
        fact.item(),
        fullNames.getOrDefault(fact.placePath(), ""),
        categories.getOrDefault(fact.category(), fact.category()),
        DashboardNames.state(words, fact.state()),
        DashboardNames.rung(words, fact.rung()),
        fact.opened(),
        fact.due());
  }

  private static long number(Present present, OpenQueries.Which which) {
    return switch (which) {
      case OPEN -> present.open();
      case SOON -> present.soon();
      case OVERDUE -> present.overdue();
    };
  }

  private static OpenQueries.Which which(String name) {
    try {
      return OpenQueries.Which.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Invalid("now", "dashboard.wrong.measure");
    }
  }
}
