package org.linli.category;

import java.util.List;
import java.util.stream.Collectors;

/// 补充回答 — a question as it was asked and what was said: readable although the question may have
/// changed since.
///
/// @param values what was written, or the choices taken
public record Answer(
    String code, String zh, String en, Question.Kind kind, List<Question.Choice> values) {

  /// What was said, in the reader's language.
  public String in(String language) {
    boolean chinese = language.startsWith("zh");
    return values.stream()
        .map(v -> chinese ? v.zh() : v.en())
        .collect(Collectors.joining(chinese ? "、" : ", "));
  }
}
