package org.linli.whistle;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Categories;
import org.linli.matter.Clocks;
import org.linli.matter.MatterId;
import org.linli.matter.MatterState;
import org.linli.shared.Actor;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.linli.web.Page;
import org.springframework.stereotype.Component;

/// 吹哨视图 — the calls of one matter, of a period, and those that wait for somebody, as pages and
/// programs see them.
@Component
class WhistleViews {

  private static final int PAGE = 50;

  private final WhistleLedger ledger;
  private final WhistleLines lines;
  private final Callable callable;
  private final Clocks clocks;
  private final Categories categories;
  private final Transactions transactions;
  private final Clock clock;

  WhistleViews(
      WhistleLedger ledger,
      WhistleLines lines,
      Callable callable,
      Clocks clocks,
      Categories categories,
      Transactions transactions,
      Clock clock) {
    this.ledger = ledger;
    this.lines = lines;
    this.callable = callable;
    this.clocks = clocks;
    this.categories = categories;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The calls of one matter; not found where the reader may not read it.
  WhistlePages.Around around(Actor actor, String number) {
    return around(actor, clocks.id(actor.county(), number));
  }

  WhistlePages.Around around(Actor actor, MatterId id) {
    List<Clocks.Standing> items = clocks.of(actor, id);
    Map<Integer, String> said = clocks.said(actor.scope(), id, Blowing.SAID);
    var rows = transactions.read(actor.scope(), () -> ledger.of(actor.county(), id));
    return new WhistlePages.Around(
        items.getFirst().number(),
        items.stream()
            .map(
                at ->
                    item(
                        actor,
                        at,
                        rows.stream()
                            .filter(row -> row.call().whistle().item() == at.item())
                            .toList(),
                        said))
            .toList());
  }

  /// What waits for this reader: to come, to rule, to look after, to rate.
  WhistlePages.Waiting waiting(Actor actor) {
    if (!actor.part().isDesk() && actor.scope().organisations().isEmpty()) {
      return new WhistlePages.Waiting(List.of());
    }
    return transactions.read(
        actor.scope(),
        () ->
            new WhistlePages.Waiting(
                lines.of(actor, ledger.waiting(actor, PAGE), Map.of(), clock.instant())));
  }

  /// One page of the ledger with what the organisations did in its period.
  WhistlePages.Ledger ledger(Actor actor, LedgerForm form) {
    Instant now = clock.instant();
    var filter = form.filter(Time.day(now));
    return transactions.read(
        actor.scope(),
        () -> {
          var rows = ledger.rows(actor, filter, form.cursor(), PAGE + 1);
          boolean more = rows.size() > PAGE;
          var shown = more ? rows.subList(0, PAGE) : rows;
          var counted = ledger.counts(actor, filter, now);
          var names =
              callable.names(
                  actor.county(),
                  counted.stream().map(WhistleLedger.Counted::organisation).toList());
          return new WhistlePages.Ledger(
              !actor.part().isDesk(),
              lines.of(actor, shown, Map.of(), now),
              counted.stream().map(each -> count(each, names)).toList(),
              text(filter.occasion()),
              text(filter.state()),
              text(filter.organisation()),
              filter.from().toString(),
              filter.until().toString(),
              names.entrySet().stream()
                  .map(each -> new Page.Option(each.getKey().toString(), each.getValue()))
                  .sorted((a, b) -> a.text().compareTo(b.text()))
                  .toList(),
              more ? shown.getLast().call().id().toString() : "");
        });
  }

  private WhistlePages.Item item(
      Actor actor, Clocks.Standing at, List<WhistleLedger.Row> rows, Map<Integer, String> said) {
    boolean may = at.state() == MatterState.IN_HAND && WhistleParts.keeps(actor, at);
    boolean done = rows.stream().anyMatch(row -> row.call().state().isDone());
    boolean open = rows.stream().anyMatch(row -> row.call().state().isOpen());
    return new WhistlePages.Item(
        at.item(),
        categories.name(actor.county(), at.category()),
        may,
        may && done && !open,
        may || rules(actor) && open ? choices(actor.county(), at.placePath()) : List.of(),
        blown(actor, rows, said));
  }

  // each whistle with its calls, in the order in which they were made
  private List<WhistlePages.Blown> blown(
      Actor actor, List<WhistleLedger.Row> rows, Map<Integer, String> said) {
    Map<UUID, List<WhistleLedger.Row>> together = new LinkedHashMap<>();
    for (WhistleLedger.Row row : rows) {
      together.computeIfAbsent(row.call().whistle().id(), any -> new ArrayList<>()).add(row);
    }
    Instant now = clock.instant();
    return together.values().stream()
        .map(
            calls -> {
              Whistle whistle = calls.getFirst().call().whistle();
              return new WhistlePages.Blown(
                  whistle.occasion().name(),
                  lines.caller(actor.county(), whistle),
                  whistle.at(),
                  said.getOrDefault(whistle.words(), ""),
                  lines.of(actor, calls, said, now));
            })
        .toList();
  }

  private List<WhistlePages.Choice> choices(String county, String path) {
    return callable.at(county, path).stream()
        .map(
            each ->
                new WhistlePages.Choice(
                    each.id().value().toString(), each.name(), each.kind().name()))
        .toList();
  }

  private static boolean rules(Actor actor) {
    return actor.part().isDesk();
  }

  private static WhistlePages.Count count(WhistleLedger.Counted c, Map<UUID, String> names) {
    Double stars = c.stars();
    return new WhistlePages.Count(
        names.getOrDefault(c.organisation(), ""),
        c.calls(),
        c.refused(),
        c.due(),
        c.inTime(),
        c.due() == 0 ? "—" : String.format(Locale.ROOT, "%.1f%%", 100.0 * c.inTime() / c.due()),
        c.done(),
        c.rated(),
        stars == null ? "—" : String.format(Locale.ROOT, "%.1f", stars));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
