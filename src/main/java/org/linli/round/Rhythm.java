package org.linli.round;

/// 频次 — how a plan comes round; each reads its number in its own way.
public enum Rhythm {
  /// 每隔数日: `n` days after it was done last, 1 to 366.
  EVERY_DAYS(1, 366),
  /// 每周: on weekday `n`, Monday is 1.
  WEEKLY(1, 7),
  /// 每月: on day `n`, the last day where the month is shorter.
  MONTHLY(1, 31),
  /// 每季: on day `n` of the quarter, its last day at the latest.
  QUARTERLY(1, 92),
  /// 每年公历: `n` is month and day, such as 601 for 1 June.
  YEARLY(101, 1231),
  /// 每年农历: `n` is month and day by the lunar calendar, such as 909 for 重阳; never in a leap month.
  LUNAR(101, 1230),
  /// 事后: once, `n` days after the event.
  AFTER_EVENT(0, 3660);

  private final int least;
  private final int most;

  Rhythm(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /// True when the number can be meant.
  boolean takes(int n) {
    boolean dated = this == YEARLY || this == LUNAR;
    int longest = this == LUNAR ? 30 : n / 100 == 2 ? 29 : 30 + (n / 100 + n / 100 / 8) % 2;
    return n >= least && n <= most && (!dated || n % 100 >= 1 && n % 100 <= longest);
  }

  /// True when all subjects are due on the same days.
  boolean isOfTheCalendar() {
    return this != EVERY_DAYS && this != AFTER_EVENT;
  }
}
