package org.linli.map;

import java.util.List;

/// 边界不合格 — an outline that cannot be taken (422), with each problem and where it lies.
final class Unfit extends RuntimeException {

  private final transient List<Problem> problems;

  Unfit(List<Problem> problems) {
    super("unfit: " + problems, null, false, false);
    this.problems = List.copyOf(problems);
  }

  /// What is wrong, and what is merely odd.
  List<Problem> problems() {
    return problems;
  }
}
