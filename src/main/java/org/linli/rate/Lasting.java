package org.linli.rate;

import java.util.List;

/// 在办 — what lasts now, by the state it is in: 待受理, 待派遣, 待签收, 待处置, 待核查, each also as far as its due
/// time has passed.
final class Lasting {

  /// Before a state: only what is late.
  static final String LATE = "LATE_";

  static final List<String> STATES =
      List.of("REPORTED", "ACCEPTED", "DISPATCHED", "IN_HAND", "AWAITING_CHECK");

  private Lasting() {}

  /// True when the name is a state, with or without [#LATE] before it.
  static boolean is(String name) {
    return STATES.contains(state(name));
  }

  static boolean isLate(String name) {
    return name.startsWith(LATE);
  }

  static String state(String name) {
    return isLate(name) ? name.substring(LATE.length()) : name;
  }
}
