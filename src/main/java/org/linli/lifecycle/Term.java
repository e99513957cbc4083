package org.linli.lifecycle;

import java.util.Set;

/// 条件 — what a move asks beyond being in the right state and the right part.
public sealed interface Term {

  /// These parts may make the move too, beside the one who owes it.
  static Term by(Part... parts) {
    return new By(Set.of(parts));
  }

  /// Only these parts may make the move, not the one who owes the next move.
  static Term onlyBy(Part... parts) {
    return new OnlyBy(Set.of(parts));
  }

  /// The move needs all of this evidence.
  static Term with(Evidence... evidence) {
    return new With(Set.of(evidence));
  }

  /// Whoever did `action` before may not make the move: nobody checks his own work.
  static Term notWhoDid(Enum<?> action) {
    return new NotWhoDid(action);
  }

  /// 另可由
  record By(Set<Part> parts) implements Term {}

  /// 只可由
  record OnlyBy(Set<Part> parts) implements Term {}

  /// 须附
  record With(Set<Evidence> evidence) implements Term {}

  /// 回避
  record NotWhoDid(Enum<?> action) implements Term {}
}
