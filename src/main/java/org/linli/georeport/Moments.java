package org.linli.georeport;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Time;

/// 时刻 — the standard's dates: ISO 8601 with a zone, whole seconds, as the W3C note has them.
final class Moments {

  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private Moments() {}

  /// 2026-11-22T09:30:56+08:00, empty for none.
  static String text(@Nullable Instant instant) {
    return instant == null
        ? ""
        : ISO.format(instant.truncatedTo(ChronoUnit.SECONDS).atZone(Time.ZONE).toOffsetDateTime());
  }

  /// What was sent: with a zone, without one (then of this country), or a bare day. In a query a
  /// bare `+` arrives as a blank. Empty when it cannot be read.
  static Optional<Instant> read(String sent) {
    String text = sent.strip().replaceFirst(" (\\d{2}:?\\d{2})$", "+$1");
    text = text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2").replaceFirst("^(\\S{10}) ", "$1T");
    try {
      if (text.length() == 10) {
        return Optional.of(Time.start(LocalDate.parse(text)));
      }
      boolean zoned = text.matches(".*T.*(Z|z|[+-]\\d{2}:\\d{2})$");
      Instant instant =
          zoned
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).atZone(Time.ZONE).toInstant();
      int year = instant.atZone(Time.ZONE).getYear();
      return year >= 1900 && year < 2200 ? Optional.of(instant) : Optional.empty();
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
