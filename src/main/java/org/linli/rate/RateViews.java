package org.linli.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.linli.dashboard.Areas;
import org.linli.figure.Figures;
import org.linli.figure.Percent;
import org.linli.figure.Period;
import org.linli.figure.Tallies;
import org.linli.place.Paths;
import org.linli.rate.RatePages.Cell;
import org.linli.rate.RatePages.Choice;
import org.linli.rate.RatePages.Column;
import org.linli.rate.RatePages.Counted;
import org.linli.rate.RatePages.Row;
import org.linli.rate.RatePages.Show;
import org.linli.rate.RatePages.Step;
import org.linli.shared.Actor;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 三率组成 — reads the counts of one place and makes rates of them; no matter is touched.
@Component
class RateViews {

  private static final String NOTHING = "—";

  /// 读侧之门 — the figures, the days and areas to choose from, and their names.
  @Component
  record Reading(Tallies tallies, Figures figures, Months months, Areas areas) {}

  private final Reading reading;
  private final Formulas formulas;
  private final CaseQueries cases;
  private final AppealStore appeals;
  private final RateNames names;

  RateViews(
      Reading reading, Formulas formulas, CaseQueries cases, AppealStore appeals, RateNames names) {
    this.reading = reading;
    this.formulas = formulas;
    this.cases = cases;
    this.appeals = appeals;
    this.names = names;
  }

  /// The months that were asked for; [org.linli.shared.Invalid] names the field that is none.
  Period months(Asked asked) {
    return reading.months().read(asked);
  }

  Period usual() {
    return reading.months().usual();
  }

  /// The place that was asked for; a member of an organisation sees the county, of which he is
  /// shown his own organisation alone.
  String place(Actor actor, Asked asked) {
    String path =
        actor.part().isDesk()
            ? reading.areas().visible(actor, Asked.text(asked.place()))
            : actor.county();
    // what lies in a grid is counted with its community
    return path.length() > Paths.COMMUNITY ? path.substring(0, Paths.COMMUNITY) : path;
  }

  /// The rates of the place in the period; [org.linli.shared.NotFound] outside of what the reader
  /// may see.
  Show show(Actor actor, Asked asked, Period period, Words words) {
    String county = actor.county();
    String path = place(actor, asked);
    String slice = asked.slice(actor);
    Cut cut = Cut.read(Asked.text(asked.by()), slice);
    List<Formula> rates = formulas.on(county, period.last());
    Map<String, Long> total =
        reading
            .tallies()
            .byPlace(county, RateTally.KIND, List.of(path), period, slice)
            .getOrDefault(path, Map.of());
    String sliceName = names.slice(county, slice, words);
    Set<UUID> open = appeals.open(actor);
    String query = Asked.query(path, period, slice);
    Row whole =
        row(
            actor,
            new Named("", words.t("rate.total"), query, false),
            rates,
            total,
            provisional(cut, slice, "", open));
    return new Show(
        path,
        reading.areas().name(county, path, words),
        chain(actor, path, period, slice, words),
        period.first(),
        period.last(),
        periods(actor, path, slice, cut, period, words),
        cuts(actor, path, slice, cut, period, words),
        cut.name(),
        slice,
        sliceName,
        reading.figures().trueAt(county),
        rates.stream().map(f -> column(f, words)).toList(),
        whole,
        rows(actor, path, slice, cut, period, rates, open, words),
        counters(Asked.address(actor), query, total),
        now(actor, path, slice),
        open.size(),
        query + "&by=" + cut);
  }

  private List<Row> rows(
      Actor actor,
      String path,
      String slice,
      Cut cut,
      Period period,
      List<Formula> rates,
      Set<UUID> open,
      Words words) {
    String county = actor.county();
    Map<String, Map<String, Long>> counts = counts(county, path, slice, cut, period);
    List<Row> rows = new ArrayList<>();
    names
        .of(cut, county, path, counts.keySet(), words)
        .forEach(
            (value, name) -> {
              Map<String, Long> here = counts.getOrDefault(value, Map.of());
              if (!here.isEmpty()) {
                var named = new Named(value, name, query(path, slice, cut, period, value), true);
                rows.add(row(actor, named, rates, here, provisional(cut, slice, value, open)));
              }
            });
    return rows;
  }

  private Map<String, Map<String, Long>> counts(
      String county, String path, String slice, Cut cut, Period period) {
    Tallies tallies = reading.tallies();
    return switch (cut) {
      case ORGANISATION, RUNG, CATEGORY ->
          tallies.bySlice(county, RateTally.KIND, path, period, cut.prefix());
      case AREA -> {
        Set<String> below = new LinkedHashSet<>();
        reading.areas().below(county, path).forEach(place -> below.add(place.path()));
        below.add(path + Areas.SKIPPED);
        yield tallies.byPlace(county, RateTally.KIND, below, period, slice);
      }
      case MONTH -> tallies.byMonth(county, RateTally.KIND, path, period, slice);
    };
  }

  // the part of the address of one row: its organisation, rung, category, area or month
  private static String query(String path, String slice, Cut cut, Period period, String value) {
    return switch (cut) {
      case ORGANISATION, RUNG, CATEGORY -> Asked.query(path, period, cut.prefix() + value);
      case AREA -> Asked.query(value, period, slice) + "&by=AREA";
      case MONTH -> {
        LocalDate first = LocalDate.parse(value);
        Period month = new Period(first, YearMonth.from(first).atEndOfMonth());
        yield Asked.query(path, month, slice);
      }
    };
  }

  private static boolean provisional(Cut cut, String slice, String value, Set<UUID> open) {
    String organisation = cut == Cut.ORGANISATION && !value.isEmpty() ? "o:" + value : slice;
    return organisation.startsWith("o:")
        && open.contains(UUID.fromString(organisation.substring(2)));
  }

  /// 行首 — what a row is called and where it leads.
  private record Named(String code, String name, String query, boolean leads) {}

  private static Row row(
      Actor actor,
      Named named,
      List<Formula> rates,
      Map<String, Long> counts,
      boolean provisional) {
    String cases = Asked.address(actor) + "/cases?" + named.query() + "&counter=";
    return new Row(
        named.code(),
        named.name(),
        named.leads() ? Asked.address(actor) + "?" + named.query() : null,
        Score.of(rates, counts).map(BigDecimal::toPlainString).orElse(NOTHING),
        provisional,
        rates.stream()
            .map(
                f ->
                    new Cell(
                        Percent.of(f.part(counts), f.whole(counts)),
                        f.part(counts),
                        cases + Counter.joined(f.parts()),
                        f.whole(counts),
                        cases + Counter.joined(f.wholes())))
            .toList());
  }

  private static Column column(Formula formula, Words words) {
    return new Column(
        formula.code(), words.pick(formula.nameZh(), formula.nameEn()), formula.weight());
  }

  private static List<Counted> counters(String address, String query, Map<String, Long> counts) {
    return Arrays.stream(Counter.values())
        .map(
            counter ->
                new Counted(
                    counter.name(),
                    counter.of(counts),
                    address + "/cases?" + query + "&counter=" + counter))
        .toList();
  }

  private List<Counted> now(Actor actor, String path, String slice) {
    Map<String, Long> counts = cases.now(actor.county(), new CaseQueries.Filter(path, slice));
    Map<String, Long> shown = new LinkedHashMap<>();
    Lasting.STATES.forEach(
        state -> {
          shown.put(state, counts.getOrDefault(state, 0L));
          shown.put(Lasting.LATE + state, counts.getOrDefault(Lasting.LATE + state, 0L));
        });
    List<Counted> now = new ArrayList<>();
    String part = slice.isEmpty() ? "" : "&slice=" + Asked.encoded(slice);
    shown.forEach(
        (state, value) ->
            now.add(
                new Counted(
                    state,
                    value,
                    "%s/cases?place=%s%s&counter=%s"
                        .formatted(Asked.address(actor), path, part, state))));
    return now;
  }

  private List<Step> chain(Actor actor, String path, Period period, String slice, Words words) {
    return reading.areas().above(actor, path).stream()
        .map(
            above ->
                new Step(
                    reading.areas().name(actor.county(), above, words),
                    Asked.address(actor) + "?" + Asked.query(above, period, slice)))
        .toList();
  }

  private List<Choice> periods(
      Actor actor, String path, String slice, Cut cut, Period chosen, Words words) {
    return reading.months().named(actor.county()).stream()
        .map(
            p ->
                new Choice(
                    words.pick(p.nameZh(), p.nameEn()),
                    Asked.address(actor)
                        + "?"
                        + Asked.query(path, p.period(), slice)
                        + "&by="
                        + cut,
                    p.period().equals(chosen)))
        .toList();
  }

  private static List<Choice> cuts(
      Actor actor, String path, String slice, Cut chosen, Period period, Words words) {
    return Cut.of(slice).stream()
        .map(
            cut ->
                new Choice(
                    words.t("rate.by." + cut),
                    Asked.address(actor) + "?" + Asked.query(path, period, slice) + "&by=" + cut,
                    cut == chosen))
        .toList();
  }
}
