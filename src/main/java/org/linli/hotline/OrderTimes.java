package org.linli.hotline;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.shared.Time;

/// 工单时刻 — moments as hotlines write them and as workbooks keep them, in Asia/Shanghai.
final class OrderTimes {

  private static final Pattern MOMENT =
      Pattern.compile(
          "([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?"
              + "(?:[ T]*([0-9]{1,2})[:：时]([0-9]{1,2})分?(?:[:：]([0-9]{1,2})秒?)?.*)?");
  private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{4}(\\.[0-9]+)?");
  private static final LocalDateTime FIRST = LocalDate.of(1899, 12, 30).atStartOfDay();
  private static final int SECONDS_PER_DAY = 86_400;
  private static final LocalTime END = LocalTime.of(23, 59, 59);

  private OrderTimes() {}

  /// The moment a text says; a day alone is its beginning.
  static Optional<Instant> moment(String text) {
    return read(text, LocalTime.MIN);
  }

  /// Until when a text says; a day alone lasts until its end.
  static Optional<Instant> until(String text) {
    return read(text, END);
  }

  /// The later time when so many days are granted.
  static Instant later(Instant due, int days) {
    return due.plus(Duration.ofDays(days));
  }

  private static Optional<Instant> read(String text, LocalTime bare) {
    try {
      Matcher found = MOMENT.matcher(text.strip());
      if (found.matches()) {
        LocalDate day = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
        LocalTime time =
            found.group(4) == null
                ? bare
                : LocalTime.of(
                    number(found, 4),
                    number(found, 5),
                    found.group(6) == null ? 0 : number(found, 6));
        return Optional.of(at(day.atTime(time)));
      }
      if (SERIAL.matcher(text.strip()).matches()) {
        double days = Double.parseDouble(text.strip());
        long seconds = Math.round(days * SECONDS_PER_DAY);
        LocalDateTime moment = FIRST.plusSeconds(seconds);
        return Optional.of(
            at(days == Math.floor(days) ? moment.toLocalDate().atTime(bare) : moment));
      }
      return Optional.empty();
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Instant at(LocalDateTime moment) {
    return moment.atZone(Time.ZONE).toInstant();
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
