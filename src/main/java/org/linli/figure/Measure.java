package org.linli.figure;

/// 指标项 — what is counted; each lies on the day of opening or on the day of closing.
public enum Measure {
  /// 上报.
  REPORTED(true, "true"),
  /// 受理.
  ACCEPTED(true, "accepted"),
  /// 重开.
  REOPENED(true, "reopened"),
  /// 办结.
  CLOSED(false, "true"),
  /// 按时办结.
  IN_TIME(false, "in_time"),
  /// 已回答是否解决.
  ASKED(false, "asked"),
  /// 解决.
  SOLVED(false, "solved"),
  /// 已评价.
  RATED(false, "rated"),
  /// 满意.
  SATISFIED(false, "satisfied");

  private final boolean opening;
  private final String condition;

  Measure(boolean opening, String condition) {
    this.opening = opening;
    this.condition = condition;
  }

  /// The count of this measure.
  public long of(Sums sums) {
    return switch (this) {
      case REPORTED -> sums.reported();
      case ACCEPTED -> sums.accepted();
      case REOPENED -> sums.reopened();
      case CLOSED -> sums.closed();
      case IN_TIME -> sums.inTime();
      case ASKED -> sums.asked();
      case SOLVED -> sums.solved();
      case RATED -> sums.rated();
      case SATISFIED -> sums.satisfied();
    };
  }

  /// True when it counts on the day of opening.
  public boolean isOpening() {
    return opening;
  }

  /// The SQL condition on the counted facts.
  String condition() {
    return condition;
  }
}
