package org.linli.figure;

/// 合计 — the counts of one place, period and slice; every rate is one of them over another.
///
/// @param reported opened in the period
/// @param accepted of those, accepted
/// @param reopened of those, reopened at least once
/// @param closed closed in the period
/// @param inTime of those, closed before the due time
/// @param asked of those, the reporter said whether it was solved
/// @param solved of those, solved
/// @param rated of the closed, the reporter said whether he was satisfied
/// @param satisfied of those, satisfied
public record Sums(
    long reported,
    long accepted,
    long reopened,
    long closed,
    long inTime,
    long asked,
    long solved,
    long rated,
    long satisfied) {

  /// Nothing happened.
  public static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0);

  /// What is left when a part is taken out.
  public Sums minus(Sums part) {
    return new Sums(
        reported - part.reported,
        accepted - part.accepted,
        reopened - part.reopened,
        closed - part.closed,
        inTime - part.inTime,
        asked - part.asked,
        solved - part.solved,
        rated - part.rated,
        satisfied - part.satisfied);
  }

  /// True when nothing was opened and nothing closed.
  public boolean isEmpty() {
    return reported == 0 && closed == 0;
  }
}
