package org.linli.lifecycle;

/// 时限 — how long a state may last; [#toString] and [#parse] are the stored form, `2 WORK_HOURS`.
///
/// @param amount 1 to 9999
/// @param unit what is counted
public record Limit(int amount, Unit unit) {

  /// 时限单位 — what a limit counts; work units count working time only.
  public enum Unit {
    MINUTES,
    HOURS,
    DAYS,
    WORK_HOURS,
    WORKDAYS
  }

  /// Refuses an amount below one, and one that nobody can mean and that would take long to count.
  public Limit {
    if (amount < 1 || amount > 9999) {
      throw new IllegalArgumentException("A limit is 1 to 9999: " + amount + " " + unit);
    }
  }

  /// Minutes by the wall clock, day and night.
  public static Limit minutes(int amount) {
    return new Limit(amount, Unit.MINUTES);
  }

  /// Hours by the wall clock, day and night.
  public static Limit hours(int amount) {
    return new Limit(amount, Unit.HOURS);
  }

  /// Calendar days of 24 hours.
  public static Limit days(int amount) {
    return new Limit(amount, Unit.DAYS);
  }

  /// Hours of working time.
  public static Limit workHours(int amount) {
    return new Limit(amount, Unit.WORK_HOURS);
  }

  /// Days of working time.
  public static Limit workdays(int amount) {
    return new Limit(amount, Unit.WORKDAYS);
  }

  /// Reads the stored form; anything else is an [IllegalArgumentException].
  public static Limit parse(String text) {
    var words = text.strip().split(" +");
    if (words.length != 2) {
      throw new IllegalArgumentException("Not a limit: " + text);
    }
    return new Limit(Integer.parseInt(words[0]), Unit.valueOf(words[1]));
  }

  /// The stored form.
  @Override
  public String toString() {
    return amount + " " + unit;
  }
}
