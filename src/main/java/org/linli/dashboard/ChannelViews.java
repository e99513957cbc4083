package org.linli.dashboard;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.dashboard.DashboardPages.ByChannel;
import org.linli.dashboard.DashboardPages.ChannelRow;
import org.linli.dashboard.DashboardPages.Count;
import org.linli.dashboard.DashboardPages.Step;
import org.linli.figure.Figures;
import org.linli.figure.Measure;
import org.linli.figure.Period;
import org.linli.figure.Slice;
import org.linli.figure.Sums;
import org.linli.place.Place;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Time;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 渠道统计组成 — what came in by which channel, read from the roll-ups alone.
@Component
class ChannelViews {

  private static final int MONTHS = 12;
  private static final int FIRST_YEAR = 2000;

  private final Figures figures;
  private final Areas areas;
  private final Clock clock;

  ChannelViews(Figures figures, Areas areas, Clock clock) {
    this.figures = figures;
    this.areas = areas;
    this.clock = clock;
  }

  /// The month asked for, this one when none is; [Invalid] when it is none or lies ahead.
  YearMonth month(String asked) {
    YearMonth now = now();
    if (asked.isBlank()) {
      return now;
    }
    try {
      YearMonth month = YearMonth.parse(asked.strip());
      if (month.isAfter(now) || month.getYear() < FIRST_YEAR) {
        throw new Invalid("month", "dashboard.wrong.month");
      }
      return month;
    } catch (DateTimeException unreadable) {
      throw new Invalid("month", "dashboard.wrong.month");
    }
  }

  YearMonth now() {
    return YearMonth.from(Time.day(clock.instant()));
  }

  /// A place in a month, and its twelve months until then; [org.linli.shared.NotFound] outside of
  /// what the actor may see.
  ByChannel show(Actor actor, String place, YearMonth month, Words words) {
    String county = actor.county();
    String path = areas.visible(actor, place);
    List<String> codes = DashboardNames.CHANNELS;
    List<ChannelRow> places = new ArrayList<>();
    places.add(row(county, path, areas.name(county, path, words), null, month, codes));
    Map<String, String> below = new LinkedHashMap<>();
    areas.below(county, path).forEach((Place p) -> below.put(p.path(), p.name()));
    below.forEach(
        (area, name) ->
            places.add(row(county, area, name, address(county, area, month), month, codes)));
    if (!below.isEmpty()) {
      var direct =
          row(county, path + Areas.SKIPPED, words.t("dashboard.direct"), null, month, codes);
      if (direct.total().value() > 0) {
        places.add(direct);
      }
    }
    List<ChannelRow> months = new ArrayList<>();
    for (int back = 0; back < MONTHS; back++) {
      YearMonth each = month.minusMonths(back);
      months.add(row(county, path, each.toString(), null, each, codes));
    }
    return new ByChannel(
        path,
        areas.name(county, path, words),
        areas.above(actor, path).stream()
            .map(p -> new Step(areas.name(county, p, words), address(county, p, month)))
            .toList(),
        month.toString(),
        figures.trueAt(county),
        codes.stream().map(code -> DashboardNames.channel(words, code)).toList(),
        places,
        months);
  }

  private ChannelRow row(
      String county,
      String path,
      String name,
      @Nullable String href,
      YearMonth month,
      List<String> codes) {
    var links = new Links(county, path);
    var period = new Period(month.atDay(1), month.atEndOfMonth());
    Map<String, Sums> sums = figures.bySlice(county, path, period, Slice.CHANNEL);
    long total = sums.values().stream().mapToLong(Measure.REPORTED::of).sum();
    List<Count> counts =
        codes.stream()
            .map(
                code ->
                    new Count(
                        Measure.REPORTED.of(sums.getOrDefault(code, Sums.NONE)),
                        links.list(period, Measure.REPORTED, Links.filter("channel", code))))
            .toList();
    return new ChannelRow(
        name, href, new Count(total, links.list(period, Measure.REPORTED, "")), counts);
  }

  private static String address(String county, String path, YearMonth month) {
    return "/work/" + county + "/channels?place=" + path + "&month=" + month;
  }
}
