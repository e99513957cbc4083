package org.linli.revisit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Invalid;

/// 回访表单 — what came of asking.
///
/// @param result SOLVED, HALF, NOT or UNREACHABLE
/// @param stars 1 to 5; not asked of who gave them himself, nor where nobody was reached
/// @param words what the reporter said; needed where it is not solved
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
public record RevisitForm(
    @Nullable String result, @Nullable String stars, @Nullable String words, @Nullable UUID tx) {

  private static final String UNREACHABLE = "UNREACHABLE";
  private static final int LONGEST = 2000;

  /// 回答 — as it was read.
  ///
  /// @param result null = nobody was reached
  record Answer(@Nullable RevisitResult result, @Nullable Integer stars, @Nullable String words) {}

  /// What was answered; [Invalid] names each field that is wrong.
  ///
  /// @param rated the reporter has given stars by himself
  Answer answer(boolean rated) {
    Map<String, String> wrong = new LinkedHashMap<>();
    String said = text(words);
    if (said.length() > LONGEST) {
      wrong.put("words", "web.tooLong");
    }
    if (text(result).equals(UNREACHABLE)) {
      return checked(wrong, new Answer(null, null, said.isEmpty() ? null : said));
    }
    RevisitResult read = read();
    if (read == null) {
      wrong.put("result", "revisit.error.result");
    }
    if (read == RevisitResult.NOT && said.isEmpty()) {
      wrong.put("words", "revisit.error.words");
    }
    Integer given = rated ? null : stars(wrong);
    return checked(wrong, new Answer(read, given, said.isEmpty() ? null : said));
  }

  /// What was typed, to be shown again.
  RevisitPages.Typed typed() {
    return new RevisitPages.Typed(text(result), text(stars), text(words));
  }

  byte[] digest(String number) {
    return ClientTransactions.digest("revisit", number, text(result), text(stars), text(words));
  }

  private static Answer checked(Map<String, String> wrong, Answer answer) {
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return answer;
  }

  private @Nullable RevisitResult read() {
    for (RevisitResult each : RevisitResult.values()) {
      if (each.name().equals(text(result))) {
        return each;
      }
    }
    return null;
  }

  private @Nullable Integer stars(Map<String, String> wrong) {
    if (text(stars).matches("[1-5]")) {
      return Integer.valueOf(text(stars));
    }
    wrong.put("stars", "revisit.error.stars");
    return null;
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
