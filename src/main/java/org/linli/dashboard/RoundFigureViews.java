package org.linli.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.dashboard.DashboardPages.ByRound;
import org.linli.dashboard.DashboardPages.HolderRow;
import org.linli.dashboard.DashboardPages.RoundRow;
import org.linli.dashboard.DashboardPages.Step;
import org.linli.figure.Figures;
import org.linli.figure.Period;
import org.linli.figure.Tallies;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.round.Holders;
import org.linli.round.Plans;
import org.linli.round.Rounded;
import org.linli.shared.Actor;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 轮次指标组成 — what fell due and how it ended, read from the roll-ups; who owed it, from the rounds of
/// the month.
@Component
class RoundFigureViews {

  private static final String KIND = "round";
  private static final int MONTHS = 12;

  private final Tallies tallies;
  private final Figures figures;
  private final Areas areas;
  private final Plans plans;
  private final Holders holders;

  RoundFigureViews(Tallies tallies, Figures figures, Areas areas, Plans plans, Holders holders) {
    this.tallies = tallies;
    this.figures = figures;
    this.areas = areas;
    this.plans = plans;
    this.holders = holders;
  }

  /// A place in a month, with who owed it where it is a community, whose desk can help;
  /// [org.linli.shared.NotFound] outside of what the actor may see.
  ByRound show(Actor actor, String place, YearMonth month, Words words) {
    String county = actor.county();
    String seen = areas.visible(actor, place);
    // what lies in a grid is counted with its community
    String path = seen.length() > Paths.COMMUNITY ? seen.substring(0, Paths.COMMUNITY) : seen;
    Period period = period(month);
    return new ByRound(
        path,
        areas.name(county, path, words),
        areas.above(actor, path).stream()
            .map(p -> new Step(areas.name(county, p, words), address(county, p, month)))
            .toList(),
        month.toString(),
        figures.trueAt(county),
        row(month.toString(), null, counts(county, path, period)),
        row(
            month.minusYears(1).toString(),
            address(county, path, month.minusYears(1)),
            counts(county, path, period(month.minusYears(1)))),
        places(county, path, month, words),
        slices(county, path, period, "plan:", plans.names(county), words),
        slices(county, path, period, "what:", plans.subjects(county), words),
        months(county, path, month),
        path.length() < Paths.COMMUNITY
            ? List.of()
            : holders.of(actor, path, period).stream().map(each -> holder(each, words)).toList());
  }

  private List<RoundRow> places(String county, String path, YearMonth month, Words words) {
    Map<String, String> names = new LinkedHashMap<>();
    if (path.length() < Paths.COMMUNITY) {
      areas.below(county, path).forEach((Place p) -> names.put(p.path(), p.name()));
      names.put(path + Areas.SKIPPED, words.t("dashboard.direct"));
    }
    var counts = tallies.byPlace(county, KIND, names.keySet(), period(month), "");
    List<RoundRow> rows = new ArrayList<>();
    names.forEach(
        (area, name) -> {
          Map<String, Long> here = counts.getOrDefault(area, Map.of());
          boolean direct = area.equals(path + Areas.SKIPPED);
          if (!direct || !here.isEmpty()) {
            rows.add(row(name, direct ? null : address(county, area, month), here));
          }
        });
    return rows;
  }

  private List<RoundRow> slices(
      String county,
      String path,
      Period period,
      String prefix,
      Map<String, Rounded.Choice> names,
      Words words) {
    List<RoundRow> rows = new ArrayList<>();
    tallies
        .bySlice(county, KIND, path, period, prefix)
        .forEach(
            (code, counts) -> {
              Rounded.Choice named = names.get(code);
              boolean chinese = words.language().startsWith("zh");
              String name = named == null ? code : chinese ? named.zh() : named.en();
              rows.add(row(name, null, counts));
            });
    return rows;
  }

  private List<RoundRow> months(String county, String path, YearMonth month) {
    Period year = new Period(month.minusMonths(MONTHS - 1).atDay(1), month.atEndOfMonth());
    var counts = new TreeMap<>(tallies.byMonth(county, KIND, path, year, ""));
    List<RoundRow> rows = new ArrayList<>();
    for (int back = 0; back < MONTHS; back++) {
      YearMonth each = month.minusMonths(back);
      rows.add(
          row(
              each.toString(),
              address(county, path, each),
              counts.getOrDefault(each.atDay(1).toString(), Map.of())));
    }
    return rows;
  }

  private Map<String, Long> counts(String county, String path, Period period) {
    return tallies.byPlace(county, KIND, List.of(path), period, "").getOrDefault(path, Map.of());
  }

  private static RoundRow row(String name, @Nullable String href, Map<String, Long> counts) {
    return new RoundRow(
        name,
        href,
        counts.getOrDefault("DONE", 0L),
        counts.getOrDefault("IN_TIME", 0L),
        counts.getOrDefault("MISSED", 0L),
        counts.getOrDefault("EXCUSED", 0L));
  }

  private static HolderRow holder(Holders.Tally tally, Words words) {
    String name = tally.isDesk() ? words.t("round.owed.DESK") : tally.name();
    return new HolderRow(
        name.isEmpty() ? words.t("dashboard.rounds.vacant") : name,
        tally.done(),
        tally.inTime(),
        tally.missed(),
        tally.excused(),
        tally.open(),
        tally.late());
  }

  private static Period period(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  private static String address(String county, String path, YearMonth month) {
    return "/work/" + county + "/round-figures?place=" + path + "&month=" + month;
  }
}
