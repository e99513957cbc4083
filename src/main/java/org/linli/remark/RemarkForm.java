package org.linli.remark;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;

/// 备注表单 — what somebody notes for his colleagues.
///
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
public record RemarkForm(@Nullable String text, @Nullable UUID tx) {

  private static final int LONGEST = 2000;

  /// The words; [Invalid] when there are none or too many.
  String checked() {
    String words = words();
    if (words.isEmpty()) {
      throw new Invalid("text", "web.required");
    }
    if (words.length() > LONGEST) {
      throw new Invalid("text", "web.tooLong");
    }
    return words;
  }

  String words() {
    return text == null ? "" : text.strip();
  }
}
