package org.linli.rate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.category.Categories;
import org.linli.dashboard.Areas;
import org.linli.figure.Period;
import org.linli.figure.Tallies;
import org.linli.rate.RatePages.Cases;
import org.linli.rate.RatePages.Line;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 清单组成 — the items behind one number, with the number itself as the figures have it.
@Component
class CaseViews {

  private final CaseQueries queries;
  private final RateViews rates;
  private final Tallies tallies;
  private final Areas areas;
  private final Categories categories;
  private final RateNames names;

  CaseViews(
      CaseQueries queries,
      RateViews rates,
      Tallies tallies,
      Areas areas,
      Categories categories,
      RateNames names) {
    this.queries = queries;
    this.rates = rates;
    this.tallies = tallies;
    this.areas = areas;
    this.categories = categories;
    this.names = names;
  }

  Cases list(Actor actor, Asked asked, Words words) {
    String county = actor.county();
    var filter = new CaseQueries.Filter(rates.place(actor, asked), asked.slice(actor));
    Period period = rates.months(asked);
    String counter = Asked.text(asked.counter());
    List<CaseQueries.Case> found =
        found(county, filter, period, counter, Asked.text(asked.after()));
    boolean more = found.size() > CaseQueries.PAGE;
    List<CaseQueries.Case> shown = more ? found.subList(0, CaseQueries.PAGE) : found;
    String query = Asked.query(filter.path(), period, filter.slice());
    String address = Asked.address(actor);
    return new Cases(
        title(counter, words),
        Lasting.is(counter),
        areas.name(county, filter.path(), words),
        names.slice(county, filter.slice(), words),
        period.first(),
        period.last(),
        number(county, filter, period, counter),
        lines(county, shown),
        more
            ? address
                + "/cases?"
                + query
                + "&counter="
                + counter
                + "&after="
                + Asked.encoded(shown.getLast().cursor())
            : null,
        address + "?" + query);
  }

  private List<CaseQueries.Case> found(
      String county, CaseQueries.Filter filter, Period period, String counter, String after) {
    if (Lasting.is(counter)) {
      return queries.lasting(
          county, filter, Lasting.state(counter), Lasting.isLate(counter), after);
    }
    return queries.counted(county, filter, period, counters(counter), after);
  }

  private long number(String county, CaseQueries.Filter filter, Period period, String counter) {
    if (Lasting.is(counter)) {
      return queries.now(county, filter).getOrDefault(counter, 0L);
    }
    Map<String, Long> counts =
        tallies
            .byPlace(county, RateTally.KIND, List.of(filter.path()), period, filter.slice())
            .getOrDefault(filter.path(), Map.of());
    return counters(counter).stream().mapToLong(each -> each.of(counts)).sum();
  }

  private static String title(String counter, Words words) {
    return Lasting.is(counter)
        ? words.t("rate.lasting." + counter)
        : counters(counter).stream()
            .map(each -> words.t("rate.counter." + each))
            .collect(Collectors.joining(" + "));
  }

  private List<Line> lines(String county, List<CaseQueries.Case> cases) {
    var where =
        areas.fullNames(
            county, cases.stream().map(CaseQueries.Case::placePath).distinct().toList());
    var organisations =
        names.organisations(
            county,
            cases.stream()
                .map(CaseQueries.Case::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return cases.stream()
        .map(
            each ->
                new Line(
                    each.number(),
                    each.item(),
                    categories.name(county, each.category()),
                    where.getOrDefault(each.placePath(), ""),
                    organisation(organisations, each.organisation()),
                    each.rung(),
                    each.moment()))
        .toList();
  }

  private static String organisation(Map<UUID, String> organisations, @Nullable UUID id) {
    return id == null ? "" : organisations.getOrDefault(id, "");
  }

  private static List<Counter> counters(String names) {
    return Arrays.stream(names.split(",", Counter.values().length))
        .map(
            name ->
                Counter.named(name)
                    .orElseThrow(() -> new Invalid("counter", "dashboard.wrong.measure")))
        .toList();
  }
}
