package org.linli.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.category.CategoryPages.Asked;

/// 问题表单 — one question as it was typed; one without words is no question.
///
/// @param code empty for a new one
/// @param choices one to a line, `中文 | English`
record QuestionForm(
    @Nullable String code,
    @Nullable String kind,
    @Nullable String zh,
    @Nullable String en,
    @Nullable Boolean required,
    @Nullable String choices) {

  static final int MOST = 12;
  private static final int MOST_CHOICES = 20;
  private static final int LONGEST = 60;

  /// The questions; new ones without a code yet.
  static List<Question> read(@Nullable List<QuestionForm> typed, Map<String, String> wrong) {
    List<Question> questions = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    List<QuestionForm> forms = typed == null ? List.of() : typed;
    for (int i = 0; i < forms.size(); i++) {
      QuestionForm form = forms.get(i);
      if (form != null && !form.isEmpty()) {
        questions.add(form.question("questions." + i, codes, wrong));
      }
    }
    if (questions.size() > MOST) {
      wrong.put("questions.0", "category.error.questions");
    }
    return List.copyOf(questions);
  }

  /// What was typed, as the form shows it.
  Asked shown() {
    return new Asked(
        text(code),
        Arrays.stream(Question.Kind.values()).anyMatch(k -> k.name().equals(text(kind)))
            ? text(kind)
            : Question.Kind.TEXT.name(),
        text(zh),
        text(en),
        Boolean.TRUE.equals(required),
        text(choices));
  }

  private boolean isEmpty() {
    return text(zh).isEmpty() && text(en).isEmpty();
  }

  private Question question(String field, Set<String> codes, Map<String, String> wrong) {
    String number = text(code);
    if (!number.matches("|[1-9]\\d{0,3}") || !number.isEmpty() && !codes.add(number)) {
      wrong.put(field, "web.unreadable");
    }
    if (text(zh).isEmpty() || text(en).isEmpty()) {
      wrong.put(field, "category.error.question");
    } else if (text(zh).length() > LONGEST || text(en).length() > LONGEST) {
      wrong.put(field, "web.tooLong");
    }
    Question.Kind asked = Question.Kind.valueOf(shown().kind());
    if (!text(kind).isEmpty() && !asked.name().equals(text(kind))) {
      wrong.put(field, "web.unreadable");
    }
    List<Question.Choice> list = asked.chosen() ? choices(field, wrong) : List.of();
    return new Question(number, asked, text(zh), text(en), Boolean.TRUE.equals(required), list);
  }

  private List<Question.Choice> choices(String field, Map<String, String> wrong) {
    List<Question.Choice> read = new ArrayList<>();
    for (String line : text(choices).lines().map(String::strip).toList()) {
      String[] both = line.split("[|｜]", -1);
      if (line.isEmpty()) {
        continue;
      }
      if (both.length != 2
          || both[0].isBlank()
          || both[1].isBlank()
          || line.length() > 2 * LONGEST) {
        wrong.put(field, "category.error.choices");
        return List.of();
      }
      read.add(new Question.Choice(both[0].strip(), both[1].strip()));
    }
    long different = read.stream().map(Question.Choice::zh).distinct().count();
    if (read.size() < 2 || read.size() > MOST_CHOICES || different < read.size()) {
      wrong.put(field, "category.error.choices");
    }
    return read;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
