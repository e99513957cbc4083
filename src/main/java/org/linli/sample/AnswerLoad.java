package org.linli.sample;

import java.util.List;
import org.linli.category.Answer;
import org.linli.category.QuestionJson;
import org.linli.vault.Vault;

/// 样例回答 — what the questions of a category were answered with, as far as there are choices.
final class AnswerLoad {

  private AnswerLoad() {}

  static void write(Bulk bulk, Vault vault, String county, List<Filed> all) {
    bulk.into(
        "matter_answer",
        "county, matter_id, place_path, sealed",
        rows -> {
          for (Filed f : all) {
            List<Answer> answers = answers(f);
            if (!answers.isEmpty()) {
              String sealed = QuestionJson.answers(answers);
              rows.add(county, f.id(), f.walk().place.path(), vault.seal(county, sealed));
            }
          }
        });
  }

  private static List<Answer> answers(Filed f) {
    return f.walk().category.questions().stream()
        .filter(q -> q.kind().chosen())
        .map(
            q -> {
              int taken = Math.floorMod(f.id().hashCode(), q.choices().size());
              return new Answer(
                  q.code(), q.zh(), q.en(), q.kind(), List.of(q.choices().get(taken)));
            })
        .toList();
  }
}
