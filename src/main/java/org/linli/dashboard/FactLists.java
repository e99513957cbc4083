package org.linli.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.dashboard.DashboardPages.Days;
import org.linli.dashboard.DashboardPages.Line;
import org.linli.dashboard.DashboardPages.MatterList;
import org.linli.figure.Figures;
import org.linli.figure.Measure;
import org.linli.figure.Period;
import org.linli.figure.Slice;
import org.linli.figure.Sums;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 清单组成 — the matters behind one number, with the number itself from the roll-ups above them.
@Component
class FactLists {

  private final FactQueries queries;
  private final Figures figures;
  private final PeriodChoice periods;
  private final Areas areas;
  private final DashboardNames names;

  FactLists(
      FactQueries queries,
      Figures figures,
      PeriodChoice periods,
      Areas areas,
      DashboardNames names) {
    this.queries = queries;
    this.figures = figures;
    this.periods = periods;
    this.areas = areas;
    this.names = names;
  }

  /// 所问 — the parts of the address; each may be left out.
  record Asked(
      @Nullable String place,
      @Nullable String from,
      @Nullable String to,
      @Nullable String period,
      @Nullable String measure,
      @Nullable String category,
      @Nullable String channel,
      @Nullable String rung,
      @Nullable String after) {}

  MatterList list(Actor actor, Asked asked, Words words) {
    String county = actor.county();
    String path = areas.visible(actor, or(asked.place));
    var chosen = periods.read(county, or(asked.period), or(asked.from), or(asked.to));
    Period period = chosen.period();
    Measure measure = measure(or(asked.measure));
    var filter =
        new FactQueries.Filter(
            path, period, measure, or(asked.category), or(asked.channel), or(asked.rung));
    List<FactQueries.Fact> facts = queries.page(county, filter, or(asked.after));
    boolean more = facts.size() > FactQueries.PAGE;
    List<FactQueries.Fact> shown = more ? facts.subList(0, FactQueries.PAGE) : facts;
    Map<String, String> categories = names.categories(county, words);
    Map<String, String> fullNames =
        areas.fullNames(county, shown.stream().map(FactQueries.Fact::placePath).toList());
    List<Line> lines = new ArrayList<>();
    for (var fact : shown) {
      lines.add(line(fact, categories, fullNames, words));
    }
    var links = new Links(county, path);
    String next =
        more
            ? links.list(
                period,
                measure,
                filter.address() + Links.filter("after", shown.getLast().cursor(measure)))
            : null;
    return new MatterList(
        title(filter, categories, words),
        areas.name(county, path, words),
        new Days(period.first(), period.last()),
        measure.of(sums(county, filter)),
        lines,
        next,
        links.dashboard(path, period, chosen.code()));
  }

  private static Line line(
      FactQueries.Fact fact,
      Map<String, String> categories,
      Map<String, String> fullNames,
      Words words) {
    return new Line(
        fact.number(),
        fullNames.getOrDefault(fact.placePath(), ""),
        categories.getOrDefault(fact.category(), fact.category()),
        DashboardNames.channel(words, fact.channel()),
        DashboardNames.state(words, fact.state()),
        fact.opened(),
        fact.closed(),
        fact.rung() == null ? null : DashboardNames.rung(words, fact.rung()),
        fact.inTime(),
        fact.solved(),
        fact.satisfied());
  }

  // the roll-ups are cut one way at a time: of two filters the finer one is counted
  private Sums sums(String county, FactQueries.Filter filter) {
    if (filter.category().equals(Groups.GRID)) {
      return Groups.rest(
          figures.period(county, filter.path(), filter.period()),
          figures.bySlice(county, filter.path(), filter.period(), Slice.CATEGORY));
    }
    if (!filter.category().isEmpty()) {
      return sums(county, filter, Slice.CATEGORY, filter.category());
    }
    if (!filter.channel().isEmpty()) {
      return sums(county, filter, Slice.CHANNEL, filter.channel());
    }
    return filter.rung().isEmpty()
        ? figures.period(county, filter.path(), filter.period())
        : sums(county, filter, Slice.RUNG, filter.rung());
  }

  private Sums sums(String county, FactQueries.Filter filter, Slice slice, String value) {
    return figures.period(county, filter.path(), filter.period(), slice, value);
  }

  private static String title(
      FactQueries.Filter filter, Map<String, String> categories, Words words) {
    String title = words.t("dashboard.measure." + filter.measure());
    if (!filter.category().isEmpty()) {
      title += " · " + category(filter.category(), categories, words);
    }
    if (!filter.channel().isEmpty()) {
      title += " · " + DashboardNames.channel(words, filter.channel());
    }
    return filter.rung().isEmpty()
        ? title
        : title + " · " + DashboardNames.rung(words, filter.rung());
  }

  private static String category(String code, Map<String, String> categories, Words words) {
    return code.equals(Groups.GRID)
        ? words.t("dashboard.group.GRID")
        : categories.getOrDefault(code, code);
  }

  private static Measure measure(String name) {
    try {
      return name.isEmpty() ? Measure.REPORTED : Measure.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Invalid("measure", "dashboard.wrong.measure");
    }
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
