package org.linli.whistle;

import static org.linli.whistle.WhistleLifecycle.WHISTLE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.calendar.Calendars;
import org.linli.category.Categories;
import org.linli.lifecycle.Evidence;
import org.linli.lifecycle.Move;
import org.linli.matter.MatterPages;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 召集行 — calls with the names of who called and was called: a fixed number of statements for any
/// number of rows.
@Component
class WhistleLines {

  private final Places places;
  private final Callable callable;
  private final Accounts accounts;
  private final Categories categories;
  private final Calendars calendars;
  private final WhistleParts parts;

  WhistleLines(
      Places places,
      Callable callable,
      Accounts accounts,
      Categories categories,
      Calendars calendars,
      WhistleParts parts) {
    this.places = places;
    this.callable = callable;
    this.accounts = accounts;
    this.categories = categories;
    this.calendars = calendars;
    this.parts = parts;
  }

  /// Rows as lines, in their order.
  ///
  /// @param said words by their number, empty where they are not shown
  List<WhistlePages.Line> of(
      Actor actor, List<WhistleLedger.Row> rows, Map<Integer, String> said, Instant now) {
    String county = actor.county();
    List<WhistleCall> all = rows.stream().map(WhistleLedger.Row::call).toList();
    var names = names(county, all);
    var where =
        places.fullNames(county, all.stream().map(WhistleCall::placePath).distinct().toList());
    return rows.stream()
        .map(
            row ->
                line(
                    actor,
                    row,
                    sees(actor, row.call()) ? said : Map.of(),
                    names,
                    where.getOrDefault(row.call().placePath(), ""),
                    now))
        .toList();
  }

  /// Who called: the desk, or the account where it belongs to none.
  String caller(String county, Whistle whistle) {
    UUID desk = whistle.organisation();
    return desk == null
        ? accounts.names(county, List.of(whistle.by())).getOrDefault(whistle.by(), "")
        : callable.names(county, List.of(desk)).getOrDefault(desk, "");
  }

  private WhistlePages.Line line(
      Actor actor,
      WhistleLedger.Row row,
      Map<Integer, String> said,
      Map<UUID, String> names,
      String place,
      Instant now) {
    WhistleCall c = row.call();
    Whistle w = c.whistle();
    UUID desk = w.organisation();
    Instant due = c.due();
    return new WhistlePages.Line(
        c.id().toString(),
        row.number(),
        w.item(),
        categories.name(actor.county(), row.category()),
        place,
        w.occasion().name(),
        names.getOrDefault(c.organisation(), ""),
        c.lead(),
        c.state().name(),
        names.getOrDefault(desk == null ? w.by() : desk, ""),
        w.ruler(),
        c.calledAt(),
        due,
        due == null ? null : remaining(w.occasion(), now, due),
        c.late() || c.overdue(now),
        c.arriveBy(),
        c.arrivedAt(),
        c.arrivedLate(now),
        c.endedAt(),
        words(said, c.refusal()),
        words(said, c.ruling()),
        words(said, c.deed()),
        words(said, c.withdrawal()),
        sees(actor, c) ? c.stars() : null,
        words(said, c.opinion()),
        c.version(),
        offers(actor, c),
        actor.part() != AccountPart.HANDLER
            || actor.scope().matters().contains(w.matter().value()));
  }

  // whoever is called does not read what was said to and about the others
  private static boolean sees(Actor actor, WhistleCall call) {
    boolean called = actor.part() == AccountPart.HANDLER || actor.part() == AccountPart.LINK;
    return !called || actor.scope().organisations().contains(call.organisation());
  }

  private List<WhistlePages.Offer> offers(Actor actor, WhistleCall call) {
    Set<WhistleAction> done = parts.done(actor, call);
    return WHISTLE.movesAt(call.state(), parts.of(actor, call)).stream()
        .filter(move -> !move.isBarredTo(done))
        .map(move -> new WhistlePages.Offer(move.action().name(), field(move), rules(move)))
        .toList();
  }

  private static String field(Move<WhistleState, WhistleAction> move) {
    return move.needs().stream().findFirst().map(Evidence::field).orElse("");
  }

  private static boolean rules(Move<WhistleState, WhistleAction> move) {
    return move.parts().contains(WhistlePart.RULER);
  }

  private MatterPages.Sentence remaining(WhistleOccasion occasion, Instant now, Instant due) {
    var calendar = calendars.current();
    var reason =
        occasion == WhistleOccasion.EMERGENCY
            ? calendar.byTheWall(now, due)
            : calendar.remaining(now, due);
    return new MatterPages.Sentence(reason.key(), reason.arguments());
  }

  private Map<UUID, String> names(String county, List<WhistleCall> all) {
    Map<UUID, String> names = new HashMap<>();
    if (all.isEmpty()) {
      return names;
    }
    List<UUID> callers = all.stream().map(c -> c.whistle().by()).distinct().toList();
    names.putAll(accounts.names(county, callers));
    names.putAll(
        callable.names(
            county,
            all.stream()
                .flatMap(c -> Stream.of(c.organisation(), desk(c)))
                .filter(Objects::nonNull)
                .toList()));
    return names;
  }

  private static UUID desk(WhistleCall call) {
    UUID desk = call.whistle().organisation();
    return desk == null ? call.organisation() : desk;
  }

  private static String words(Map<Integer, String> said, @Nullable Integer number) {
    return number == null ? "" : said.getOrDefault(number, "");
  }
}
