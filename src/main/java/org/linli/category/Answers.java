package org.linli.category;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// 回答核对 — reads what was answered against the questions of a category: the same check for every
/// form and every program.
public final class Answers {

  private static final int LONGEST = 200;
  private static final int LONGEST_NUMBER = 15;

  private Answers() {}

  /// The answers in the order of the questions; what was left empty is left out.
  ///
  /// @param given code of a question to what was answered
  /// @param wrong receives `answers.<code>` and the message key of each that cannot be accepted
  public static List<Answer> read(
      List<Question> questions, Map<String, List<String>> given, Map<String, String> wrong) {
    List<Answer> answers = new ArrayList<>();
    for (Question question : questions) {
      List<String> said = said(given, question.code());
      if (said.isEmpty()) {
        if (question.required()) {
          wrong.put(field(question), "web.required");
        }
        continue;
      }
      String flaw = flaw(question, said);
      if (flaw.isEmpty()) {
        answers.add(
            new Answer(
                question.code(),
                question.zh(),
                question.en(),
                question.kind(),
                said.stream().map(value -> worded(question, value)).toList()));
      } else {
        wrong.put(field(question), flaw);
      }
    }
    given.keySet().stream()
        .filter(code -> questions.stream().noneMatch(q -> q.code().equals(code)))
        .filter(code -> !said(given, code).isEmpty())
        .forEach(code -> wrong.put("answers." + code, "category.error.noQuestion"));
    return List.copyOf(answers);
  }

  /// What was said to one question, without blanks.
  public static List<String> said(Map<String, List<String>> given, String code) {
    return given.getOrDefault(code, List.of()).stream()
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /// The name of the field of a question.
  static String field(Question question) {
    return "answers." + question.code();
  }

  private static String flaw(Question question, List<String> said) {
    if (said.size() > 1 && question.kind() != Question.Kind.SEVERAL) {
      return "category.error.one";
    }
    return switch (question.kind()) {
      case TEXT -> said.getFirst().length() > LONGEST ? "web.tooLong" : "";
      case NUMBER -> isNumber(said.getFirst()) ? "" : "category.error.number";
      case DATE -> isDay(said.getFirst()) ? "" : "category.error.day";
      case ONE, SEVERAL ->
          said.stream().allMatch(value -> choice(question, value).isPresent())
              ? ""
              : "category.error.choice";
    };
  }

  private static Question.Choice worded(Question question, String value) {
    return choice(question, value).orElseGet(() -> new Question.Choice(value, value));
  }

  private static Optional<Question.Choice> choice(Question question, String value) {
    return question.choices().stream().filter(c -> c.zh().equals(value)).findFirst();
  }

  private static boolean isNumber(String text) {
    try {
      // no exponent: 1e999999999 is short to send and long to write
      return text.length() <= LONGEST_NUMBER
          && text.indexOf('e') < 0
          && text.indexOf('E') < 0
          && new BigDecimal(text).precision() > 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isDay(String text) {
    try {
      int year = LocalDate.parse(text).getYear();
      return year >= 1900 && year < 2100;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
