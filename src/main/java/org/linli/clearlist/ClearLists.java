package org.linli.clearlist;

import static org.linli.clearlist.ClearListLifecycle.CLEAR_LIST;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.AreaLists;
import org.linli.lifecycle.Evidence;
import org.linli.lifecycle.Move;
import org.linli.lifecycle.Refused;
import org.linli.place.Place;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Review;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 明文名单之门 — ask for a list in clear, let a second person answer, fetch it. A request is there for
/// who asked and who answered, and while it waits for the desks that may answer.
@Component
public class ClearLists {

  private static final int LISTED = 50;
  private static final Duration WORDS_KEPT = Duration.ofDays(30);
  private static final Set<ClearListAction> BY_HAND =
      EnumSet.of(ClearListAction.GRANT, ClearListAction.REFUSE, ClearListAction.WITHDRAW);

  private final ClearListStore store;
  private final AreaLists lists;
  private final ClearListAsking asking;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ClearLists(
      ClearListStore store,
      AreaLists lists,
      ClearListAsking asking,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.asking = asking;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// 已取名单 — the lines as they stood when they were fetched.
  record Fetched(ClearList list, List<String> headings, List<List<String>> lines) {}

  /// Files a request and gives its id; an area outside the actor's own is not found, wrong fields
  /// and a list that is too long are invalid.
  public UUID ask(Actor actor, ClearListForm form) {
    return transactions.write(
        actor.scope(),
        () -> {
          ClearList list = asking.asked(actor, form);
          store.insert(list);
          String detail =
              list.subject() + " " + list.purpose() + " " + String.join(" ", list.fields());
          publish(list, ClearListAction.ASK, null, list.state(), detail, actor);
          return list.id();
        });
  }

  /// A second person grants or refuses, who asked withdraws.
  void move(Actor actor, UUID id, ClearListAction action, @Nullable String reason) {
    if (!BY_HAND.contains(action)) {
      throw new NotFound();
    }
    transactions.run(
        actor.scope(),
        () -> {
          ClearList list = find(actor, id);
          Move<ClearListState, ClearListAction> move = move(actor, list, action, reason);
          boolean answers = move.needs().contains(Evidence.REASON);
          Map<String, String> wrong = new LinkedHashMap<>();
          String answer = answers ? ClearListAsking.words(reason, wrong) : list.answer();
          if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
          }
          Review review = answers ? list.review().answered(actor, clock.instant()) : list.review();
          store.move(list, move.to(), review, answer);
          publish(list, action, list.state(), move.to(), "" + list.subject(), actor);
        });
  }

  /// The list as it stands at this moment, for who asked, while it is granted; one act with its
  /// number of lines. Everything else is not found.
  Fetched fetch(Actor actor, UUID id) {
    return transactions.write(
        actor.scope(),
        () -> {
          ClearList list = find(actor, id);
          if (!mayFetch(actor, list) || !store.fetched(list)) {
            throw new NotFound();
          }
          Place area = lists.area(actor, list.place());
          if (asking.isTooLong(actor, list.subject(), area)) {
            throw ClearListRefused.tooLong();
          }
          // the office may have brought a list in another layout since it was asked
          List<AreaLists.Column> columns =
              lists.columns(actor.county(), list.subject()).stream()
                  .filter(column -> list.fields().contains(column.field()))
                  .toList();
          List<String> fields = columns.stream().map(AreaLists.Column::field).toList();
          List<String> headings = columns.stream().map(AreaLists.Column::heading).toList();
          List<List<String>> lines = lists.lines(actor, list.subject(), area, fields);
          String detail = list.subject() + " " + list.purpose() + " " + lines.size();
          publish(list, ClearListAction.FETCH, list.state(), list.state(), detail, actor);
          return new Fetched(list, headings, lines);
        });
  }

  ClearList find(Actor actor, UUID id) {
    ClearList list =
        transactions.read(
            actor.scope(), () -> store.find(actor.scope(), id).orElseThrow(NotFound::new));
    boolean waits = list.stateAt(clock.instant()) == ClearListState.WAITING;
    if (!waits && !list.review().concerns(actor.id())) {
      throw new NotFound();
    }
    return list;
  }

  /// What waits for an answer by somebody like the actor, the oldest first; not what he asked.
  List<ClearList> waiting(Actor actor) {
    Instant since = clock.instant().minus(Duration.ofHours(ClearList.ANSWERED_WITHIN));
    return transactions
        .read(actor.scope(), () -> store.waiting(actor.scope(), since, LISTED))
        .stream()
        .filter(list -> !list.review().isAskedBy(actor))
        .toList();
  }

  /// What the actor asked for, the latest first.
  List<ClearList> own(Actor actor) {
    return transactions.read(actor.scope(), () -> store.of(actor.scope(), actor.id(), LISTED));
  }

  ClearListState state(ClearList list) {
    return list.stateAt(clock.instant());
  }

  /// The moves the actor may make now, in the order of the table.
  List<ClearListAction> moves(Actor actor, ClearList list) {
    return CLEAR_LIST.movesAt(state(list), parts(actor, list)).stream()
        .filter(move -> Collections.disjoint(move.notWhoDid(), done(actor, list)))
        .map(Move::action)
        .toList();
  }

  boolean mayFetch(Actor actor, ClearList list) {
    return moves(actor, list).contains(ClearListAction.FETCH);
  }

  /// Ends what nobody answered and what was granted long enough, and forgets old words.
  void sweep(String county) {
    Actor system = Actor.system(county);
    transactions.run(
        system.scope(),
        () -> {
          for (ClearList list : store.open(system.scope())) {
            ClearListState now = state(list);
            if (now != list.state()) {
              ClearListAction action =
                  now == ClearListState.LAPSED ? ClearListAction.LAPSE : ClearListAction.CLOSE;
              store.move(list, now, list.review(), list.answer());
              publish(list, action, list.state(), now, "" + list.subject(), system);
            }
          }
          store.forget(county, clock.instant().minus(WORDS_KEPT));
        });
  }

  private Move<ClearListState, ClearListAction> move(
      Actor actor, ClearList list, ClearListAction action, @Nullable String reason) {
    Set<Evidence> brought =
        reason == null || reason.isBlank()
            ? EnumSet.noneOf(Evidence.class)
            : EnumSet.of(Evidence.REASON);
    try {
      return CLEAR_LIST.check(state(list), action, parts(actor, list), brought, done(actor, list));
    } catch (Refused.Missing missing) {
      throw new Invalid(missing.fields());
    }
  }

  private static Set<ClearListPart> parts(Actor actor, ClearList list) {
    Set<ClearListPart> parts = EnumSet.noneOf(ClearListPart.class);
    if (actor.part().isDesk()) {
      parts.add(ClearListPart.DESK);
    }
    if (list.review().askedBy().equals(actor.id())) {
      parts.add(ClearListPart.ASKER);
    }
    if (actor.part() == AccountPart.SYSTEM) {
      parts.add(ClearListPart.SYSTEM);
    }
    return parts;
  }

  private static Set<ClearListAction> done(Actor actor, ClearList list) {
    return list.review().isAskedBy(actor) ? EnumSet.of(ClearListAction.ASK) : Set.of();
  }

  private void publish(
      ClearList list,
      ClearListAction action,
      @Nullable ClearListState from,
      ClearListState to,
      String detail,
      Actor by) {
    events.publishEvent(new ClearListChanged(list, action, from, to, detail, by));
  }
}
