package org.linli.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Typed;

/// 激励表单 — what was typed to offer something to chiefs.
///
/// @param place whose desk offers it: name or code
/// @param uses how often each may use it; empty = as often as he likes
public record SupportForm(
    @Nullable String kind,
    @Nullable String title,
    @Nullable String partner,
    @Nullable String place,
    @Nullable String from,
    @Nullable String until,
    @Nullable String uses,
    @Nullable UUID tx) {

  /// The text of a field, empty when it was not sent.
  public static String text(@Nullable String field) {
    return Typed.text(field);
  }

  static SupportForm empty(String place) {
    return new SupportForm(null, null, null, place, null, null, null, null);
  }
}
