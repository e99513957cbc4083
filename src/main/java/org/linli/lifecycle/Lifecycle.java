package org.linli.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 生命周期 — the table of one procedure: who owes the next move at each state, and what may follow.
///
/// Read aloud: *at REPORTED the grid worker owes the next move within two working hours; may
/// accept, or reject with a reason.* A table never changes; every call of the chain answers a
/// longer one. The first state of the chain is where the procedure begins.
///
/// @param <S> the states
/// @param <A> the actions
public final class Lifecycle<S extends Enum<S>, A extends Enum<A>> {

  /// Who owes the next move at a state, and within what time; nobody owes at rest or at an end.
  record Stand<S>(S state, @Nullable Part owes, @Nullable Limit limit, boolean end) {}

  private final Class<S> stateType;
  private final Class<A> actionType;
  private final List<Stand<S>> stands;
  private final List<Move<S, A>> moves;
  private final @Nullable A begunBy;

  private Lifecycle(
      Class<S> stateType,
      Class<A> actionType,
      List<Stand<S>> stands,
      List<Move<S, A>> moves,
      @Nullable A begunBy) {
    this.stateType = stateType;
    this.actionType = actionType;
    this.stands = stands;
    this.moves = moves;
    this.begunBy = begunBy;
  }

  /// The empty table; both types come first because Java cannot infer them from the chain.
  public static <S extends Enum<S>, A extends Enum<A>> Lifecycle<S, A> of(
      Class<S> states, Class<A> actions) {
    return new Lifecycle<>(states, actions, List.of(), List.of(), null);
  }

  /// The act that makes a new subject, at the first state of the chain; it moves nothing that
  /// exists.
  public Lifecycle<S, A> begunBy(A action) {
    return new Lifecycle<>(stateType, actionType, stands, moves, action);
  }

  /// At this state `owes` owes the next move, within `limit`.
  public Lifecycle<S, A> at(S state, Part owes, Limit limit) {
    return standing(new Stand<>(state, owes, limit, false));
  }

  /// At this state `owes` owes the next move, without a limit.
  public Lifecycle<S, A> at(S state, Part owes) {
    return standing(new Stand<>(state, owes, null, false));
  }

  /// At this state nobody owes anything; a move says by whom it may be made.
  public Lifecycle<S, A> rest(S state) {
    return standing(new Stand<>(state, null, null, false));
  }

  /// Here the procedure ends; what may still happen (a rating) stays at this state.
  public Lifecycle<S, A> end(S state) {
    return standing(new Stand<>(state, null, null, true));
  }

  /// At the state named last, `action` leads to `to` (itself, for an act that changes no state).
  public Lifecycle<S, A> may(A action, S to, Term... terms) {
    var stand = stands.getLast();
    var parts = new LinkedHashSet<Part>();
    if (stand.owes() != null && Stream.of(terms).noneMatch(Term.OnlyBy.class::isInstance)) {
      parts.add(stand.owes());
    }
    var needs = EnumSet.noneOf(Evidence.class);
    var notWhoDid = EnumSet.noneOf(actionType);
    for (var term : terms) {
      switch (term) {
        case Term.By by -> parts.addAll(by.parts());
        case Term.OnlyBy by -> parts.addAll(by.parts());
        case Term.With with -> needs.addAll(with.evidence());
        case Term.NotWhoDid not -> notWhoDid.add(actionType.cast(not.action()));
      }
    }
    var move =
        new Move<>(
            stand.state(),
            action,
            to,
            Collections.unmodifiableSet(parts),
            Collections.unmodifiableSet(needs),
            Collections.unmodifiableSet(notWhoDid));
    return new Lifecycle<>(stateType, actionType, stands, longer(moves, move), begunBy);
  }

  /// The move that `action` makes at `state`, if somebody playing `parts` may make it now.
  ///
  /// @param brought the evidence that came with the request
  /// @param doneBySame what the same person did on this subject before
  /// @throws Refused with the reason
  public Move<S, A> check(
      S state, A action, Set<? extends Part> parts, Set<Evidence> brought, Set<A> doneBySame) {
    var move = move(state, action).orElseThrow(() -> new Refused.NotNow(state, action));
    if (!move.isFor(parts)) {
      throw new Refused.NotYours(move);
    }
    if (move.isBarredTo(doneBySame)) {
      throw new Refused.SameHands(move);
    }
    var missing = new TreeSet<>(move.needs());
    missing.removeAll(brought);
    if (!missing.isEmpty()) {
      throw new Refused.Missing(move, missing);
    }
    return move;
  }

  /// The moves open to somebody playing `parts`, in the order of the table: the buttons.
  public List<Move<S, A>> movesAt(S state, Set<? extends Part> parts) {
    return movesAt(state).filter(move -> move.isFor(parts)).toList();
  }

  /// The rule for `action` at `state`, whoever asks.
  public Optional<Move<S, A>> move(S state, A action) {
    return movesAt(state).filter(move -> move.action() == action).findFirst();
  }

  /// The evidence `action` asks for at `state`: the form fields; nothing where there is no such
  /// move.
  public Set<Evidence> needs(S state, A action) {
    return move(state, action).map(Move::needs).orElse(Set.of());
  }

  /// All states of the table in its order; the first is the beginning.
  public List<S> states() {
    return stands.stream().map(Stand::state).toList();
  }

  /// Where the procedure begins.
  public S start() {
    return stands.getFirst().state();
  }

  /// How long the state may last before it is overdue; a category may say otherwise.
  public Optional<Limit> limitAt(S state) {
    return stand(state).map(Stand::limit);
  }

  /// Who owes the next move; nobody at rest and at an end.
  public Optional<Part> owesAt(S state) {
    return stand(state).map(Stand::owes);
  }

  /// Whether the procedure is over at this state.
  public boolean isEnd(S state) {
    return stand(state).map(Stand::end).orElse(false);
  }

  /// What is wrong with the table, one sentence each; a guard test wants none.
  public List<String> flaws() {
    return new Flaws<>(stateType, actionType, stands, moves, begunBy).list();
  }

  /// The table as an approved document shows it.
  ///
  /// @param chinese the Chinese name of a state, action, part, [Evidence], [Limit.Unit] or [Column]
  /// @param english the English name of the same
  public String asMarkdown(Function<Enum<?>, String> chinese, Function<Enum<?>, String> english) {
    return new Markdown<>(stands, moves, chinese, english).text();
  }

  private Lifecycle<S, A> standing(Stand<S> stand) {
    return new Lifecycle<>(stateType, actionType, longer(stands, stand), moves, begunBy);
  }

  private Optional<Stand<S>> stand(S state) {
    return stands.stream().filter(stand -> stand.state() == state).findFirst();
  }

  private Stream<Move<S, A>> movesAt(S state) {
    return moves.stream().filter(move -> move.from() == state);
  }

  private static <T> List<T> longer(List<T> list, T next) {
    var longer = new ArrayList<>(list);
    longer.add(next);
    return List.copyOf(longer);
  }
}
