package org.linli.respite;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.category.Categories;
import org.linli.category.Rung;
import org.linli.matter.Clocks;
import org.linli.matter.MatterId;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.linli.web.Page;
import org.springframework.stereotype.Component;

/// 缓办视图 — respites of one matter, of a period, and those that wait for a decision, as pages and
/// programs see them.
@Component
class RespiteViews {

  private static final int PAGE = 50;

  private final RespiteStore store;
  private final RespiteLedger ledger;
  private final RespiteLines lines;
  private final Clocks clocks;
  private final Categories categories;
  private final Places places;
  private final Transactions transactions;
  private final Clock clock;

  RespiteViews(
      RespiteStore store,
      RespiteLedger ledger,
      RespiteLines lines,
      Clocks clocks,
      Categories categories,
      Places places,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.lines = lines;
    this.clocks = clocks;
    this.categories = categories;
    this.places = places;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The respites of one matter; not found where the reader may not read it.
  RespitePages.Around around(Actor actor, String number) {
    return around(actor, clocks.id(actor.county(), number));
  }

  RespitePages.Around around(Actor actor, MatterId id) {
    List<Clocks.Standing> items = clocks.of(actor, id);
    Map<Integer, String> said = clocks.said(actor.scope(), id);
    List<Respite> all = transactions.read(actor.scope(), () -> store.of(actor.county(), id));
    LocalDate today = today();
    return new RespitePages.Around(
        items.getFirst().number(),
        items.stream()
            .map(
                at ->
                    new RespitePages.Item(
                        at.item(),
                        categories.name(actor.county(), at.category()),
                        offers(at, all),
                        today,
                        today.plusDays(RespiteRules.LONGEST_SUSPENSION),
                        lines.of(actor, rows(at, all), said, at.holds())))
            .toList());
  }

  /// What waits for this desk's decision, with the reasons.
  RespitePages.Waiting waiting(Actor actor) {
    if (!actor.part().isDesk()) {
      return new RespitePages.Waiting(List.of());
    }
    Rung own = Rung.valueOf(actor.part().name());
    List<Respite> asked =
        transactions.read(actor.scope(), () -> store.asked(actor.scope(), own, PAGE));
    List<RespitePages.Line> shown = new ArrayList<>();
    for (Respite each : asked) {
      Map<Integer, String> said = clocks.said(actor.scope(), each.matter());
      shown.addAll(lines.of(actor, List.of(ledger.row(each)), said, false));
    }
    return new RespitePages.Waiting(shown.stream().filter(RespitePages.Line::mayDecide).toList());
  }

  /// One page of the ledger with the counts and shares of its period.
  RespitePages.Ledger ledger(Actor actor, LedgerForm form) {
    var filter = form.filter(actor.scope(), today());
    return transactions.read(
        actor.scope(),
        () -> {
          var rows = ledger.rows(actor.scope(), filter, form.cursor(), PAGE + 1);
          boolean more = rows.size() > PAGE;
          var shown = more ? rows.subList(0, PAGE) : rows;
          int handled = ledger.handled(actor.scope(), filter);
          return new RespitePages.Ledger(
              lines.of(actor, shown, Map.of(), false),
              counts(ledger.counts(actor.scope(), filter), handled),
              handled,
              text(filter.kind()),
              text(filter.state()),
              text(filter.organisation()),
              text(filter.area()),
              filter.from().toString(),
              filter.until().toString(),
              organisations(actor, filter),
              areas(actor, filter.area()),
              more ? shown.getLast().respite().id().toString() : "");
        });
  }

  /// The whole ledger of a period, page by page; an empty one is the last.
  List<RespitePages.Line> part(
      Actor actor, RespiteLedger.Filter filter, @Nullable UUID after, int size) {
    return transactions.read(
        actor.scope(),
        () -> lines.of(actor, ledger.rows(actor.scope(), filter, after, size), Map.of(), false));
  }

  LocalDate today() {
    return Time.day(clock.instant());
  }

  // each kind once, also the one nobody asked for
  private static List<RespitePages.Count> counts(List<RespiteLedger.Counted> counted, int handled) {
    Map<RespiteKind, RespiteLedger.Counted> by = new EnumMap<>(RespiteKind.class);
    counted.forEach(each -> by.put(each.kind(), each));
    return Arrays.stream(RespiteKind.values())
        .map(kind -> by.getOrDefault(kind, new RespiteLedger.Counted(kind, 0, 0, 0, 0, 0)))
        .map(
            c ->
                new RespitePages.Count(
                    c.kind().name(),
                    c.asked(),
                    c.granted(),
                    c.refused(),
                    c.open(),
                    c.items(),
                    share(c.items(), handled)))
        .toList();
  }

  static String share(int items, int handled) {
    return handled == 0 ? "—" : String.format(Locale.ROOT, "%.1f%%", 100.0 * items / handled);
  }

  private List<String> offers(Clocks.Standing at, List<Respite> all) {
    boolean open =
        all.stream().anyMatch(each -> each.item() == at.item() && RespiteRules.isOpen(each));
    var due = at.due();
    if (!at.holds() || due == null || open) {
      return List.of();
    }
    boolean inTime = clock.instant().isBefore(due);
    return Stream.of(RespiteKind.values())
        .filter(kind -> kind == RespiteKind.VOIDING ? at.voidable() : inTime)
        .map(Enum::name)
        .toList();
  }

  private static List<RespiteLedger.Row> rows(Clocks.Standing at, List<Respite> all) {
    return all.stream()
        .filter(each -> each.item() == at.item())
        .map(each -> new RespiteLedger.Row(each, at.number(), at.category()))
        .toList();
  }

  private List<Page.Option> organisations(Actor actor, RespiteLedger.Filter filter) {
    List<UUID> ids = ledger.organisations(actor.scope(), filter);
    return lines.organisations(actor.county(), ids).entrySet().stream()
        .map(each -> new Page.Option(each.getKey().toString(), each.getValue()))
        .sorted((a, b) -> a.text().compareTo(b.text()))
        .toList();
  }

  // the area chosen, what lies above it in the reader's area and what lies directly below
  private List<Page.Option> areas(Actor actor, @Nullable String area) {
    String county = actor.county();
    String root = actor.scope().paths().isEmpty() ? county : actor.scope().paths().getFirst();
    String chosen = area == null ? root : area;
    return Stream.concat(
            places.chain(county, chosen).stream().filter(p -> actor.scope().covers(p.path())),
            places.children(county, chosen).stream())
        .map(RespiteViews::option)
        .toList();
  }

  private static Page.Option option(Place place) {
    return new Page.Option(place.path(), place.name());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
