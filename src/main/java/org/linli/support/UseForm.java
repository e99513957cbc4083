package org.linli.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Typed;

/// 使用表单 — that something was used on a day, or given back.
///
/// @param day the day; today when left out
/// @param note where or what, without personal data
public record UseForm(@Nullable String day, @Nullable String note, @Nullable UUID tx) {

  /// The text of a field, empty when it was not sent.
  public static String text(@Nullable String field) {
    return Typed.text(field);
  }
}
