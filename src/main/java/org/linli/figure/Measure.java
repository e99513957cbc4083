package org.linli.figure;

/// 指标项 — what is counted; each lies on the day of opening or on the day of closing.
public enum Measure {
  /// 上报.
  REPORTED(true),
  /// 受理.
  ACCEPTED(true),
  /// 重开.
  REOPENED(true),
  /// 办结.
  CLOSED(false),
  /// 按时办结.
  IN_TIME(false),
  /// 已回答是否解决.
  ASKED(false),
  /// 解决.
  SOLVED(false),
  /// 已评价.
  RATED(false),
  /// 满意.
  SATISFIED(false);

  private final boolean opening;

  Measure(boolean opening) {
    this.opening = opening;
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
}
