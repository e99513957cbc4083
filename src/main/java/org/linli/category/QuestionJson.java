package org.linli.category;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// 问题存法 — questions and answers as the one JSON column they are kept in.
public final class QuestionJson {

  private static final JsonMapper JSON = new JsonMapper();

  private QuestionJson() {}

  static String questions(List<Question> questions) {
    return JSON.writeValueAsString(questions);
  }

  static List<Question> questions(String json) {
    return List.copyOf(JSON.readValue(json, new TypeReference<List<Question>>() {}));
  }

  /// Answers as they are sealed with their matter.
  public static String answers(List<Answer> answers) {
    return JSON.writeValueAsString(answers);
  }

  /// Answers as they were sealed.
  public static List<Answer> answers(String json) {
    return List.copyOf(JSON.readValue(json, new TypeReference<List<Answer>>() {}));
  }
}
