package org.linli.lifecycle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.lifecycle.Lifecycle.Stand;

/// 缺陷 — what a table of states and moves can get wrong.
record Flaws<S extends Enum<S>, A extends Enum<A>>(
    Class<S> stateType,
    Class<A> actionType,
    List<Stand<S>> stands,
    List<Move<S, A>> moves,
    @Nullable A begunBy) {

  List<String> list() {
    var flaws = new ArrayList<String>();
    stands(flaws);
    reaching(flaws);
    moves(flaws);
    return flaws;
  }

  private void stands(List<String> flaws) {
    var ruled = EnumSet.noneOf(stateType);
    for (var stand : stands) {
      if (!ruled.add(stand.state())) {
        flaws.add(stand.state() + " is ruled twice");
      }
    }
    EnumSet.complementOf(ruled).forEach(state -> flaws.add(state + " has no rule"));
  }

  private void reaching(List<String> flaws) {
    if (stands.isEmpty()) {
      return;
    }
    var reached = reachedFrom(stands.getFirst().state());
    for (var stand : stands) {
      var state = stand.state();
      if (!reached.contains(state)) {
        flaws.add(state + " is never reached");
      }
      if (stands.stream().noneMatch(s -> s.end() && reachedFrom(state).contains(s.state()))) {
        flaws.add(state + " has no way to an end");
      }
    }
  }

  private void moves(List<String> flaws) {
    var used = EnumSet.noneOf(actionType);
    var seen = new HashSet<List<Object>>();
    for (var move : moves) {
      var name = move.action() + " at " + move.from();
      used.add(move.action());
      if (!seen.add(List.of(move.from(), move.action()))) {
        flaws.add(name + " is ruled twice");
      }
      if (move.parts().isEmpty()) {
        flaws.add(name + " is nobody's move");
      }
      if (move.from() != move.to() && isEnd(move.from())) {
        flaws.add(name + " leaves an end");
      }
      for (var earlier : move.notWhoDid()) {
        // the act that begins has been done by somebody before every move
        if (earlier != begunBy
            && moves.stream()
                .noneMatch(
                    m -> m.action() == earlier && reachedFrom(m.to()).contains(move.from()))) {
          flaws.add(name + " bars who did " + earlier + ", which cannot have happened before");
        }
      }
    }
    if (begunBy != null && !used.add(begunBy)) {
      flaws.add(begunBy + " begins and moves");
    }
    EnumSet.complementOf(used).forEach(action -> flaws.add(action + " is used nowhere"));
  }

  private boolean isEnd(S state) {
    return stands.stream().anyMatch(stand -> stand.end() && stand.state() == state);
  }

  private Set<S> reachedFrom(S start) {
    var reached = EnumSet.of(start);
    while (moves.stream().anyMatch(m -> reached.contains(m.from()) && reached.add(m.to()))) {
      // anyMatch stops at each state newly reached; the next round looks on from there
    }
    return reached;
  }
}
