package org.linli.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.category.Question.Choice;
import org.linli.category.Question.Kind;

/// 回答核对测试 — every kind of question takes what fits and says what does not.
class AnswersTests {

  private static final List<Choice> CHOICES =
      List.of(new Choice("有", "Yes"), new Choice("没有", "No"));
  private final Map<String, String> wrong = new LinkedHashMap<>();

  @ParameterizedTest
  @CsvSource({
    "TEXT, 三轮车",
    "NUMBER, 3",
    "NUMBER, -2.5",
    "DATE, 2026-11-20",
    "ONE, 有",
    "SEVERAL, 没有"
  })
  void whatFitsIsKept(Kind kind, String said) {
    var answers = Answers.read(List.of(question(kind)), Map.of("1", List.of(said)), wrong);

    assertThat(wrong).isEmpty();
    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst().in("zh-CN")).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER, 三, category.error.number",
    "NUMBER, 1e9, category.error.number",
    "DATE, gestern, category.error.day",
    "DATE, +999999999-01-01, category.error.day",
    "ONE, 也许, category.error.choice",
    "SEVERAL, 也许, category.error.choice"
  })
  void whatDoesNotIsNamedAtItsField(Kind kind, String said, String error) {
    Answers.read(List.of(question(kind)), Map.of("1", List.of(said)), wrong);

    assertThat(wrong).containsExactly(Map.entry("answers.1", error));
  }

  @Test
  void emptyIsNoAnswerTwoAreTooManyAndAnotherQuestionThereIsNone() {
    var question = question(Kind.ONE);
    Answers.read(List.of(question), Map.of("1", List.of("  ")), wrong);
    assertThat(wrong).containsEntry("answers.1", "web.required");

    wrong.clear();
    var both = Map.of("1", List.of("有", "没有"), "7", List.of("x"));
    Answers.read(List.of(question), both, wrong);

    assertThat(wrong)
        .containsEntry("answers.1", "category.error.one")
        .containsEntry("answers.7", "category.error.noQuestion");
  }

  @Test
  void severalAreKeptInTheReadersLanguageAndSurviveTheirStore() {
    var given = Map.of("1", List.of("有", "没有"));
    var answers = Answers.read(List.of(question(Kind.SEVERAL)), given, wrong);

    var read = QuestionJson.answers(QuestionJson.answers(answers));

    assertThat(read).isEqualTo(answers);
    assertThat(read.getFirst().in("en")).isEqualTo("Yes, No");
    assertThat(QuestionJson.questions(QuestionJson.questions(List.of(question(Kind.ONE)))))
        .containsExactly(question(Kind.ONE));
  }

  private static Question question(Kind kind) {
    return new Question("1", kind, "问题", "Question", true, kind.chosen() ? CHOICES : List.of());
  }
}
