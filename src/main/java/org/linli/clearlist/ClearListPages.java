package org.linli.clearlist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.web.FieldErrors;
import org.linli.web.Page;

/// 明文名单页面 — what templates show of requests for lists in clear.
public final class ClearListPages {

  private ClearListPages() {}

  /// 首页 — what waits for an answer, and what the reader asked for.
  public record Home(List<Line> waiting, List<Line> own) {}

  /// 一份 — a request in one line; the number is what people call it by.
  public record Line(
      String id,
      String number,
      String subject,
      String area,
      String purpose,
      String state,
      String askedBy,
      Instant askedAt) {}

  /// 明文名单详情 — a request whole.
  ///
  /// @param reason null when its words are gone
  /// @param fields message keys of what it says of everybody
  /// @param answerUntil until when it has to be answered
  /// @param fetchUntil until when it can be fetched; null until it is granted
  /// @param left how often it can still be fetched
  /// @param actions the moves the reader may make now
  public record Shown(
      Line line,
      String path,
      @Nullable String reason,
      List<String> fields,
      int hours,
      String answeredBy,
      @Nullable Instant answeredAt,
      @Nullable String answer,
      Instant answerUntil,
      @Nullable Instant fetchUntil,
      int fetches,
      int left,
      List<String> actions) {}

  /// 页 — a request with the form of its next move.
  public record Show(Shown list, String typed, String tx, FieldErrors errors, String refused) {}

  /// 申请 — the form, as it was filled in so far.
  public record Form(
      Choices choices, String reason, String purpose, String tx, FieldErrors errors) {}

  /// 可选 — what can be asked for at an area.
  ///
  /// @param place the area chosen
  /// @param hours how long a list can be fetched
  public record Choices(
      String place,
      String full,
      List<Page.Option> areas,
      String subject,
      List<String> subjects,
      List<String> purposes,
      List<Column> columns,
      int hour,
      List<Integer> hours) {}

  /// 可选栏 — a column; what is masked elsewhere stands in clear.
  ///
  /// @param label the message key of its name
  public record Column(String field, String label, boolean masked, boolean chosen) {}
}
