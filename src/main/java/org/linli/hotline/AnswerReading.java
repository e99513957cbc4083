package org.linli.hotline;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.springframework.stereotype.Component;

/// 读答复 — what the fields of an answer mean; names every field that is wrong.
@Component
class AnswerReading {

  private static final int LONGEST = 2000;
  private static final int SHORT = 40;
  private static final int MOST_DAYS = 60;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{2,18}[0-9]");

  private final Clock clock;

  AnswerReading(Clock clock) {
    this.clock = clock;
  }

  Answer read(Actor actor, Order order, AnswerForm form) {
    Map<String, String> wrong = new LinkedHashMap<>();
    AnswerKind kind = constant(AnswerKind.class, form.kind());
    if (kind == null) {
      throw new Invalid("kind", "hotline.error.kind");
    }
    boolean answer = kind == AnswerKind.ANSWER;
    AnswerResult result = answer ? constant(AnswerResult.class, form.result()) : null;
    if (answer && result == null) {
      wrong.put("result", "web.required");
    }
    String text = words("text", form.text(), true, LONGEST, wrong);
    String told = words("told", form.told(), answer, LONGEST, wrong);
    String responder = words("responder", form.responder(), answer, SHORT, wrong);
    String department = words("department", form.department(), false, SHORT, wrong);
    String phone = words("responderPhone", form.responderPhone(), answer, SHORT, wrong);
    if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
      wrong.put("responderPhone", "matter.error.phone");
    }
    Integer days = kind == AnswerKind.EXTENSION ? days(form.days(), wrong) : null;
    Instant at = answer ? answeredAt(form.answeredAt(), wrong) : null;
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new Answer(
        Id.fresh(),
        order.id(),
        order.matter(),
        order.path(),
        order.source(),
        kind,
        result,
        days,
        at,
        new Answer.Words(text, answer ? told : "", department, responder, phone),
        actor.id(),
        clock.instant(),
        null,
        null,
        null);
  }

  private @Nullable Instant answeredAt(@Nullable String typed, Map<String, String> wrong) {
    String text = OrderForm.text(typed);
    if (text.isEmpty()) {
      return clock.instant();
    }
    Instant at = OrderTimes.moment(text).orElse(null);
    if (at == null || at.isAfter(clock.instant())) {
      wrong.put("answeredAt", at == null ? "hotline.error.time" : "hotline.error.ahead");
    }
    return at;
  }

  private static @Nullable Integer days(@Nullable String typed, Map<String, String> wrong) {
    try {
      int days = Integer.parseInt(OrderForm.text(typed));
      if (days >= 1 && days <= MOST_DAYS) {
        return days;
      }
    } catch (NumberFormatException none) {
      // said below
    }
    wrong.put("days", "hotline.error.days");
    return null;
  }

  private static String words(
      String field,
      @Nullable String typed,
      boolean required,
      int longest,
      Map<String, String> wrong) {
    String text = OrderForm.text(typed);
    if (required && text.isEmpty()) {
      wrong.put(field, "web.required");
    } else if (text.length() > longest) {
      wrong.put(field, "web.tooLong");
    }
    return text;
  }

  static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(OrderForm.text(name))) {
        return constant;
      }
    }
    return null;
  }
}
