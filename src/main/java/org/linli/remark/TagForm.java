package org.linli.remark;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;

/// 标签表单 — a new word.
///
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
public record TagForm(@Nullable String name, @Nullable UUID tx) {

  private static final int LONGEST = 12;

  static TagForm empty() {
    return new TagForm(null, null);
  }

  /// The word as it was meant; [Invalid] when there is none or it is too long.
  String checked() {
    String word = text();
    if (word.isEmpty()) {
      throw new Invalid("name", "web.required");
    }
    if (word.codePointCount(0, word.length()) > LONGEST) {
      throw new Invalid("name", "web.tooLong");
    }
    return word;
  }

  String text() {
    return name == null ? "" : name.strip();
  }
}
