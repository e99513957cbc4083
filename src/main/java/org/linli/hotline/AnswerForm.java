package org.linli.hotline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 答复表单 — what goes back to the hotline, as it is typed.
///
/// @param kind ANSWER, EXTENSION or RETURN
/// @param result how it ended, of an answer
/// @param text what was done, or why more time or another office is needed
/// @param told what was said to the caller, of an answer
/// @param responder who answers, with `responderPhone` of the office
/// @param answeredAt when the caller was told; now when nothing is said
/// @param days how many more, of an extension
public record AnswerForm(
    @Nullable String kind,
    @Nullable String result,
    @Nullable String text,
    @Nullable String told,
    @Nullable String department,
    @Nullable String responder,
    @Nullable String responderPhone,
    @Nullable String answeredAt,
    @Nullable String days,
    @Nullable UUID tx) {

  /// 热线答复表单 — what the hotline said to an extension or a return.
  public record RulingForm(@Nullable String ruling, @Nullable UUID tx) {}

  static AnswerForm empty() {
    return new AnswerForm(null, null, null, null, null, null, null, null, null, null);
  }

  String said() {
    return java.util.Arrays.asList(
            kind, result, text, told, department, responder, responderPhone, answeredAt, days)
        .toString();
  }
}
