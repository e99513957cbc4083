package org.linli.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;
import org.springframework.validation.BindingResult;

/// 字段错误 — what is wrong with which field, in the reader's words; shown next to the field.
public final class FieldErrors {

  private static final FieldErrors NONE = new FieldErrors(Map.of());

  private final Map<String, String> texts;

  private FieldErrors(Map<String, String> texts) {
    this.texts = texts;
  }

  /// Nothing is wrong.
  public static FieldErrors none() {
    return NONE;
  }

  /// The errors a door found.
  public static FieldErrors of(Invalid invalid, Words words) {
    Map<String, String> texts = new LinkedHashMap<>();
    invalid.fields().forEach((field, key) -> texts.put(field, text(invalid, field, key, words)));
    return new FieldErrors(texts);
  }

  private static String text(Invalid invalid, String field, String key, Words words) {
    return Stream.concat(
            Stream.of(words.t(key)),
            invalid.hints(field).stream()
                .map(hint -> words.t(hint.key(), hint.arguments().toArray())))
        .collect(Collectors.joining(words.t("web.join")));
  }

  /// Errors that are in the reader's words already.
  public static FieldErrors of(Map<String, String> texts) {
    return new FieldErrors(new LinkedHashMap<>(texts));
  }

  /// The errors of a form's annotations; their messages are keys such as `{web.required}`.
  public static FieldErrors of(BindingResult result, Words words) {
    Map<String, String> texts = new LinkedHashMap<>();
    result
        .getFieldErrors()
        .forEach(
            e -> {
              String message = String.valueOf(e.getDefaultMessage());
              String key = message.replaceAll("[{}]", "");
              texts.putIfAbsent(
                  e.getField(), e.isBindingFailure() ? words.t("web.unreadable") : words.t(key));
            });
    return texts.isEmpty() ? NONE : new FieldErrors(texts);
  }

  /// True when nothing is wrong.
  public boolean isEmpty() {
    return texts.isEmpty();
  }

  /// The error of one field, or null.
  public @Nullable String at(String field) {
    return texts.get(field);
  }

  /// Field name to text, in the order found.
  public Map<String, String> all() {
    return texts;
  }
}
