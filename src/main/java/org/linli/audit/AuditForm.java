package org.linli.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.journal.Entry;
import org.linli.journal.Search;
import org.linli.shared.Invalid;
import org.linli.shared.Time;

/// 查阅条件 — what the auditor looks for, as it was typed.
///
/// @param from first day
/// @param until last day
/// @param actor login or id of an account
/// @param kind the module's word for the subject
/// @param after cursor of the page before
record AuditForm(
    @Nullable String from,
    @Nullable String until,
    @Nullable String actor,
    @Nullable String kind,
    @Nullable String after) {

  // what bounds the cost of a page: acts are found by their time
  private static final int MOST_DAYS = 31;
  private static final int USUAL_DAYS = 7;
  private static final Pattern CURSOR =
      Pattern.compile("([0-9]{1,16})_([0-9a-f-]{36})_([0-9]{1,9})");

  /// 时段 — days, both included.
  record Days(LocalDate first, LocalDate last) {

    Instant from() {
      return Time.start(first);
    }

    Instant until() {
      return Time.start(last.plusDays(1));
    }

    @Override
    public String toString() {
      return first + "/" + last;
    }
  }

  /// The same without the cursor of a page.
  AuditForm fromTheBeginning() {
    return new AuditForm(from, until, actor, kind, null);
  }

  static String text(@Nullable String field) {
    return field == null ? "" : field.strip();
  }

  /// The last week when nothing was chosen.
  static Days usual(LocalDate today) {
    return new Days(today.minusDays(USUAL_DAYS - 1), today);
  }

  Days days(LocalDate today) {
    Map<String, String> wrong = new LinkedHashMap<>();
    LocalDate last = day("until", until, today, wrong);
    LocalDate first = day("from", from, last.minusDays(USUAL_DAYS - 1), wrong);
    if (wrong.isEmpty() && first.isAfter(last)) {
      wrong.put("until", "audit.error.order");
    } else if (wrong.isEmpty() && first.plusDays(MOST_DAYS).isBefore(last.plusDays(1))) {
      wrong.put("from", "audit.error.span");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Days(first, last);
  }

  // a cursor nobody was given begins at the first page
  Search.@Nullable After cursor() {
    var found = CURSOR.matcher(text(after));
    if (!found.matches()) {
      return null;
    }
    long micros = Long.parseLong(found.group(1));
    Instant at = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000);
    return new Search.After(at, UUID.fromString(found.group(2)), Integer.parseInt(found.group(3)));
  }

  static String cursor(Entry last) {
    long micros = last.at().getEpochSecond() * 1_000_000 + last.at().getNano() / 1000;
    return micros + "_" + last.subject() + "_" + last.seq();
  }

  private static LocalDate day(
      String field, @Nullable String typed, LocalDate usual, Map<String, String> wrong) {
    if (text(typed).isEmpty()) {
      return usual;
    }
    try {
      LocalDate day = LocalDate.parse(text(typed));
      if (day.getYear() < 2000 || day.getYear() > 2999) {
        throw new DateTimeException("year");
      }
      return day;
    } catch (DateTimeException e) {
      wrong.put(field, "audit.error.date");
      return usual;
    }
  }
}
