package org.linli.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.matter.MatterLists.Line;
import org.linli.matter.MatterLists.Listing;
import org.linli.matter.MatterQueries.Row;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 清单行 — rows with their names and first words: a fixed number of statements for any number of
/// rows.
@Component
class Lines {

  private static final int LETTERS = 48;

  private final MatterQueries queries;
  private final MatterWords words;
  private final Names names;
  private final Transactions transactions;
  private final MatterClock clock;

  Lines(
      MatterQueries queries,
      MatterWords words,
      Names names,
      Transactions transactions,
      MatterClock clock) {
    this.queries = queries;
    this.words = words;
    this.names = names;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// One page of rows of which one more than the page was read.
  Listing page(
      Actor actor, List<Row> rows, int size, Function<Row, @Nullable Instant> moment, int total) {
    boolean more = rows.size() > size;
    List<Row> shown = more ? rows.subList(0, size) : rows;
    String next = null;
    if (more) {
      Row last = shown.getLast();
      Instant at = Objects.requireNonNull(moment.apply(last));
      next = new Cursor(at, last.matter().id().value(), last.item().item()).letters();
    }
    return new Listing(of(actor, shown), next, total);
  }

  /// Rows as lines, in their order.
  List<Line> of(Actor actor, List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    String county = actor.county();
    var places = names.places(county, rows.stream().map(r -> r.matter().placePath()).toList());
    var holders = names.holders(county, rows.stream().map(r -> r.item().holder()).toList());
    Map<UUID, byte[]> texts = texts(actor, rows);
    Instant now = clock.now();
    List<Line> lines = new ArrayList<>();
    for (Row row : rows) {
      byte[] sealed = texts.get(row.matter().id().value());
      lines.add(
          line(
              actor,
              row,
              names.category(county, row.item().category()),
              sealed == null ? null : words.opening(county, sealed, LETTERS),
              places.getOrDefault(row.matter().placePath(), ""),
              Names.of(holders, row.item().holder()),
              now));
    }
    return lines;
  }

  private static Line line(
      Actor actor,
      Row row,
      Category.Name category,
      @Nullable String text,
      String place,
      @Nullable String holder,
      Instant now) {
    Matter m = row.matter();
    MatterItem i = row.item();
    return new Line(
        m.county(),
        m.id().value(),
        m.number(),
        i.item(),
        category,
        text,
        m.placePath(),
        place,
        i.state(),
        i.rung(),
        holder,
        m.openedAt(),
        i.enteredAt(),
        i.dueAt(),
        i.soonAt() != null && !i.soonAt().isAfter(now) && !i.overdue(now),
        i.overdue(now),
        m.urgent(),
        MatterParts.holds(actor, i.holder()),
        m.closedAt(),
        m.endedRung(),
        m.stars(),
        MatterShows.standing(i, now) ? i.pausedUntil() : null,
        i.asked(),
        m.promiseAt(),
        broken(m, now),
        i.version());
  }

  private static boolean broken(Matter m, Instant now) {
    Instant promised = m.promiseAt();
    Instant closed = m.closedAt();
    boolean counts = m.state().isOpen() || closed != null;
    return promised != null && counts && promised.isBefore(closed == null ? now : closed);
  }

  // whoever holds an item reads its first words although its place lies outside his area; the
  // others read what
  // their area shows
  private Map<UUID, byte[]> texts(Actor actor, List<Row> rows) {
    Scope scope = actor.scope();
    List<UUID> readable = new ArrayList<>();
    // a resident's only list is that of his own matters
    boolean own = actor.part() == AccountPart.RESIDENT;
    for (Row row : rows) {
      boolean may = MatterParts.mayRead(actor, row.matter(), List.of(row.item()), own);
      if (may) {
        UUID id = row.matter().id().value();
        readable.add(id);
        scope = scope.with(id);
      }
    }
    return readable.isEmpty()
        ? Map.of()
        : transactions.read(scope, () -> queries.texts(actor.county(), readable));
  }
}
