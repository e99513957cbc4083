package org.linli.respite;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Invalid;

/// 申请表 — what somebody asks of a clock, as typed on a page or sent by a program.
///
/// @param kind EXTENSION, SUSPENSION, WAITING or VOIDING
/// @param workdays for an extension and for waiting
/// @param until last day of a suspension
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
public record RespiteForm(
    @Nullable String kind,
    @Nullable String workdays,
    @Nullable String until,
    @Nullable String reason,
    @Nullable UUID tx) {

  private static final int LONGEST = 2000;

  /// 申请内容 — as it was read.
  record Wanted(
      RespiteKind kind, @Nullable Integer workdays, @Nullable LocalDate until, String reason) {}

  /// What was typed; each field that cannot be read or goes beyond the rules is invalid.
  Wanted wanted(LocalDate today) {
    Map<String, String> wrong = new LinkedHashMap<>();
    RespiteKind what = known(wrong);
    Integer days = null;
    LocalDate last = null;
    switch (what) {
      case EXTENSION -> days = days(RespiteRules.LONGEST_EXTENSION, wrong);
      case WAITING -> days = days(RespiteRules.LONGEST_WAITING, wrong);
      case SUSPENSION -> last = last(today, wrong);
      case VOIDING -> {}
    }
    if (text(reason).isEmpty()) {
      wrong.put("reason", "lifecycle.missing.REASON");
    } else if (text(reason).length() > LONGEST) {
      wrong.put("reason", "web.tooLong");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Wanted(what, days, last, text(reason));
  }

  /// What was typed, to be shown again.
  RespitePages.Typed typed(int item) {
    return new RespitePages.Typed(item, text(kind), text(workdays), text(until), text(reason));
  }

  byte[] digest(String number, int item) {
    return ClientTransactions.digest(
        "respite", number + " " + item, text(kind), text(workdays), text(until), text(reason));
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  private RespiteKind known(Map<String, String> wrong) {
    for (RespiteKind each : RespiteKind.values()) {
      if (each.name().equals(text(kind))) {
        return each;
      }
    }
    wrong.put("kind", "respite.error.kind");
    return RespiteKind.VOIDING;
  }

  private @Nullable Integer days(int most, Map<String, String> wrong) {
    try {
      int days = Integer.parseInt(text(workdays));
      if (days >= 1 && days <= most) {
        return days;
      }
    } catch (NumberFormatException unreadable) {
      // said below
    }
    wrong.put("workdays", "respite.error.workdays." + text(kind));
    return null;
  }

  private @Nullable LocalDate last(LocalDate today, Map<String, String> wrong) {
    try {
      LocalDate day = LocalDate.parse(text(until));
      if (!day.isBefore(today) && !day.isAfter(today.plusDays(RespiteRules.LONGEST_SUSPENSION))) {
        return day;
      }
    } catch (DateTimeException unreadable) {
      // said below
    }
    wrong.put("until", "respite.error.until");
    return null;
  }
}
