package org.linli.supervision;

import static org.linli.supervision.SupervisionLifecycle.SUPERVISION;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.Clocks;
import org.linli.matter.MatterId;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 督办视图 — the supervisions of one matter, of an area, and those that wait for somebody, as pages
/// and programs see them.
@Component
class SupervisionViews {

  private static final int PAGE = 50;

  private final SupervisionQueries queries;
  private final MeetingStore meetings;
  private final SupervisionLines lines;
  private final SupervisionRules rules;
  private final Supervisors supervisors;
  private final Duties duties;
  private final Clocks clocks;
  private final Transactions transactions;

  SupervisionViews(
      SupervisionQueries queries,
      MeetingStore meetings,
      SupervisionLines lines,
      SupervisionRules rules,
      Supervisors supervisors,
      Duties duties,
      Clocks clocks,
      Transactions transactions) {
    this.queries = queries;
    this.meetings = meetings;
    this.lines = lines;
    this.rules = rules;
    this.supervisors = supervisors;
    this.duties = duties;
    this.clocks = clocks;
    this.transactions = transactions;
  }

  /// One matter; not found where the reader may not read it.
  SupervisionPages.Around around(Actor actor, String number) {
    return around(actor, clocks.id(actor.county(), number));
  }

  SupervisionPages.Around around(Actor actor, MatterId id) {
    List<Clocks.Standing> items = clocks.of(actor, id);
    Map<Integer, String> said = clocks.said(actor.scope(), id, Supervising.SAID);
    var rows = transactions.read(actor.scope(), () -> queries.of(actor.county(), id));
    boolean open = items.stream().anyMatch(each -> each.due() != null);
    boolean runs =
        rows.stream().anyMatch(row -> row.supervision().state() != SupervisionState.ENDED);
    return new SupervisionPages.Around(
        items.getFirst().number(),
        duties.of(actor.county(), items),
        open && !runs && supervisors.supervises(actor, items),
        open && actor.part().isDesk() && actor.scope().covers(items.getFirst().placePath()),
        lines.of(actor, rows, said, row -> offers(actor, row.supervision(), items)),
        meetings(actor, id));
  }

  /// What waits for this reader: to answer, or to look at the answer.
  SupervisionPages.Waiting waiting(Actor actor) {
    return transactions.read(
        actor.scope(),
        () ->
            new SupervisionPages.Waiting(
                lines.of(actor, queries.waiting(actor, PAGE), Map.of(), any -> List.of())));
  }

  /// One page of the list.
  SupervisionPages.Listing listing(
      Actor actor, ListForm form, SupervisionPages.@Nullable Rule typed) {
    var filter = form.filter();
    return transactions.read(
        actor.scope(),
        () -> {
          var rows = queries.rows(actor, filter, lines.now(), form.cursor(), PAGE + 1);
          boolean more = rows.size() > PAGE;
          var shown = more ? rows.subList(0, PAGE) : rows;
          SupervisionRule rule = rules.of(actor.county());
          return new SupervisionPages.Listing(
              lines.of(actor, shown, Map.of(), any -> List.of()),
              text(filter.state()),
              text(filter.cause()),
              filter.late(),
              typed == null
                  ? new SupervisionPages.Rule(
                      String.valueOf(rule.lateHours()),
                      String.valueOf(rule.again()),
                      String.valueOf(rule.samePlace()),
                      rule.version())
                  : typed,
              actor.part() == AccountPart.COUNTY_DESK,
              more ? shown.getLast().supervision().id().toString() : "");
        });
  }

  /// 清单筛选 — the filters as they stand in the address; what cannot be read is left out.
  record ListForm(
      @Nullable String state,
      @Nullable String cause,
      @Nullable Boolean late,
      @Nullable String after) {

    SupervisionQueries.Filter filter() {
      return new SupervisionQueries.Filter(
          constant(SupervisionState.values(), state),
          constant(SupervisionCause.values(), cause),
          Boolean.TRUE.equals(late));
    }

    @Nullable UUID cursor() {
      try {
        return after == null || after.isBlank() ? null : UUID.fromString(after);
      } catch (IllegalArgumentException unreadable) {
        return null;
      }
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, @Nullable String name) {
      return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }
  }

  private List<SupervisionPages.Held> meetings(Actor actor, MatterId id) {
    List<Meeting> held = transactions.read(actor.scope(), () -> meetings.of(actor.county(), id));
    if (held.isEmpty()) {
      return List.of();
    }
    Map<Integer, String> said = clocks.said(actor.scope(), id, Meetings.SAID);
    return held.stream()
        .map(
            each ->
                new SupervisionPages.Held(
                    each.id().toString(),
                    each.heldOn(),
                    actor.part().isDesk() && actor.scope().covers(each.placePath()),
                    each.decisions().stream()
                        .filter(decision -> decision.matter().equals(id))
                        .map(decision -> said.getOrDefault(decision.words(), ""))
                        .toList()))
        .toList();
  }

  private List<SupervisionPages.Offer> offers(
      Actor actor, Supervision supervision, List<Clocks.Standing> items) {
    var done = supervisors.done(actor, supervision);
    return SUPERVISION
        .movesAt(supervision.state(), supervisors.parts(actor, supervision, items))
        .stream()
        .filter(move -> !move.isBarredTo(done))
        .map(move -> new SupervisionPages.Offer(move.action().name(), !move.needs().isEmpty()))
        .toList();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
