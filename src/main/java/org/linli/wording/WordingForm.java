package org.linli.wording;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;

/// 常用语表单 — a sentence to keep.
///
/// @param shared for everybody at the same desk, not for oneself alone
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record WordingForm(
    @Nullable String title, @Nullable String body, @Nullable Boolean shared, @Nullable UUID tx) {

  private static final int LONGEST_TITLE = 20;
  private static final int LONGEST_BODY = 500;

  static WordingForm empty() {
    return new WordingForm(null, null, null, null);
  }

  /// [Invalid] names each field that is wrong.
  void check() {
    Map<String, String> wrong = new LinkedHashMap<>();
    check("title", text(title), LONGEST_TITLE, wrong);
    check("body", text(body), LONGEST_BODY, wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
  }

  private static void check(String field, String text, int longest, Map<String, String> wrong) {
    if (text.isEmpty()) {
      wrong.put(field, "web.required");
    } else if (text.length() > longest) {
      wrong.put(field, "web.tooLong");
    }
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
