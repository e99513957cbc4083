package org.linli.dashboard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.linli.dashboard.DashboardPages.Choice;
import org.linli.dashboard.DashboardPages.Count;
import org.linli.dashboard.DashboardPages.Covered;
import org.linli.dashboard.DashboardPages.Days;
import org.linli.dashboard.DashboardPages.Now;
import org.linli.dashboard.DashboardPages.Row;
import org.linli.dashboard.DashboardPages.Show;
import org.linli.dashboard.DashboardPages.Step;
import org.linli.dashboard.DashboardPages.Table;
import org.linli.dashboard.DashboardPages.Total;
import org.linli.figure.Figures;
import org.linli.figure.Percent;
import org.linli.figure.Period;
import org.linli.figure.Present;
import org.linli.figure.Slice;
import org.linli.figure.Sums;
import org.linli.organisation.Posts;
import org.linli.place.Place;
import org.linli.shared.Actor;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 看板组成 — reads the roll-ups of one place and puts them together; no matter is touched.
@Component
class DashboardViews {

  private final Figures figures;
  private final PeriodChoice periods;
  private final Areas areas;
  private final Posts posts;
  private final DashboardNames names;

  DashboardViews(
      Figures figures, PeriodChoice periods, Areas areas, Posts posts, DashboardNames names) {
    this.figures = figures;
    this.periods = periods;
    this.areas = areas;
    this.posts = posts;
    this.names = names;
  }

  /// The dashboard of the place, which the actor may see; [org.linli.shared.NotFound] otherwise.
  Show show(Actor actor, String place, PeriodChoice.Chosen chosen, Words words) {
    String county = actor.county();
    String path = areas.visible(actor, place);
    Period period = chosen.period();
    var links = new Links(county, path);
    Sums now = figures.period(county, path, period);
    Sums before = figures.period(county, path, period.yearBefore());
    String name = areas.name(county, path, words);
    Table below = below(county, path, chosen, words);
    Total total = new Numbers(links, period, "").total(now, before);
    return new Show(
        path,
        name,
        chain(actor, path, chosen, words),
        new Days(period.first(), period.last()),
        new Days(period.yearBefore().first(), period.yearBefore().last()),
        figures.trueAt(county),
        choices(links, chosen, words),
        summary(name, period, total, words),
        total,
        now(county, links),
        below,
        groups(links, period, now, before, words),
        sliced(
            links,
            period,
            Slice.CATEGORY,
            names.categories(county, words),
            UnaryOperator.identity()),
        sliced(links, period, Slice.CHANNEL, Map.of(), c -> DashboardNames.channel(words, c)),
        sliced(links, period, Slice.RUNG, Map.of(), r -> DashboardNames.rung(words, r)),
        Drawing.months(figures.byMonth(county, path, period)),
        Drawing.areas(below.rows()),
        coverage(actor, path),
        "/work/" + county + "/coverage?area=" + path);
  }

  private List<Choice> choices(Links links, PeriodChoice.Chosen chosen, Words words) {
    return periods.named(links.county()).stream()
        .map(
            p ->
                new Choice(
                    words.pick(p.nameZh(), p.nameEn()),
                    links.dashboard(links.path(), p.period(), p.code()),
                    p.code().equals(chosen.code())))
        .toList();
  }

  private List<Step> chain(Actor actor, String path, PeriodChoice.Chosen chosen, Words words) {
    var links = new Links(actor.county(), path);
    return areas.above(actor, path).stream()
        .map(
            p ->
                new Step(
                    areas.name(actor.county(), p, words),
                    links.dashboard(p, chosen.period(), chosen.code())))
        .toList();
  }

  private Table below(String county, String path, PeriodChoice.Chosen chosen, Words words) {
    List<Place> children = areas.below(county, path);
    Map<String, String> named = new LinkedHashMap<>();
    children.forEach(p -> named.put(p.path(), p.name()));
    if (!children.isEmpty()) {
      named.put(path + Areas.SKIPPED, words.t("dashboard.direct"));
    }
    Period period = chosen.period();
    var now = figures.byPlace(county, named.keySet(), period);
    var before = figures.byPlace(county, named.keySet(), period.yearBefore());
    List<Row> rows = new ArrayList<>();
    named.forEach(
        (area, name) -> {
          var links = new Links(county, area);
          Sums here = now.getOrDefault(area, Sums.NONE);
          Sums then = before.getOrDefault(area, Sums.NONE);
          boolean real = !area.endsWith(Areas.SKIPPED);
          if (real || !here.isEmpty() || !then.isEmpty()) {
            String href = real ? links.dashboard(area, period, chosen.code()) : null;
            rows.add(new Numbers(links, period, "").row(area, name, href, here, then));
          }
        });
    return new Table("area", rows);
  }

  private Table groups(Links links, Period period, Sums total, Sums totalBefore, Words words) {
    var now = Groups.of(total, categories(links, period));
    var before = Groups.of(totalBefore, categories(links, period.yearBefore()));
    Map<String, String> known = names.categories(links.county(), words);
    List<Row> rows = new ArrayList<>();
    now.forEach(
        (code, here) -> {
          String title = known.getOrDefault(code, words.t("dashboard.group.GRID"));
          var numbers = new Numbers(links, period, Links.filter("category", code));
          rows.add(numbers.row(code, title, null, here, before.getOrDefault(code, Sums.NONE)));
        });
    return new Table("group", rows);
  }

  private Map<String, Sums> categories(Links links, Period period) {
    return figures.bySlice(links.county(), links.path(), period, Slice.CATEGORY);
  }

  private Table sliced(
      Links links,
      Period period,
      Slice slice,
      Map<String, String> known,
      UnaryOperator<String> name) {
    String key = slice.name().toLowerCase(Locale.ROOT);
    var now = figures.bySlice(links.county(), links.path(), period, slice);
    var before = figures.bySlice(links.county(), links.path(), period.yearBefore(), slice);
    Set<String> codes = new LinkedHashSet<>(known.keySet());
    codes.addAll(now.keySet());
    codes.addAll(before.keySet());
    List<Row> rows = new ArrayList<>();
    for (String code : codes) {
      Sums here = now.getOrDefault(code, Sums.NONE);
      Sums then = before.getOrDefault(code, Sums.NONE);
      if (!here.isEmpty() || !then.isEmpty()) {
        String title = known.getOrDefault(code, name.apply(code));
        rows.add(
            new Numbers(links, period, Links.filter(key, code)).row(code, title, null, here, then));
      }
    }
    return new Table(key, rows);
  }

  private Now now(String county, Links links) {
    Present present =
        figures.present(county, List.of(links.path())).getOrDefault(links.path(), Present.NONE);
    return new Now(
        new Count(present.open(), links.open("OPEN")),
        new Count(present.soon(), links.open("SOON")),
        new Count(present.overdue(), links.open("OVERDUE")));
  }

  private List<Covered> coverage(Actor actor, String path) {
    List<Covered> covered = new ArrayList<>();
    if (path.endsWith(Areas.SKIPPED)) {
      return covered;
    }
    posts.coverage(actor.scope(), path).stream()
        .filter(c -> c.area().equals(path))
        .findFirst()
        .ifPresent(
            total ->
                total
                    .counts()
                    .forEach(
                        (kind, count) ->
                            covered.add(
                                new Covered(
                                    kind.name(),
                                    count.filled(),
                                    count.posts(),
                                    count.persons(),
                                    Percent.of(count.filled(), count.posts())))));
    return covered;
  }

  private static String summary(String name, Period period, Total total, Words words) {
    return words.t(
        "dashboard.summary",
        name,
        period.first().toString(),
        period.last().toString(),
        total.reported().now().value(),
        total.reported().before().value(),
        total.closed().now().value(),
        total.closed().before().value(),
        total.rates().get(0).now().percent(),
        total.rates().get(1).now().percent(),
        total.rates().get(2).now().percent());
  }
}
