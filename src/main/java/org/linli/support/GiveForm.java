package org.linli.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Typed;

/// 给予表单 — to whom something is given: everybody in office in an area, or the holder of one post.
///
/// @param area path of the area
/// @param kind code of a kind of post; empty = every kind
/// @param detail a size or a number
public record GiveForm(
    @Nullable String area, @Nullable String kind, @Nullable String detail, @Nullable UUID tx) {

  /// The text of a field, empty when it was not sent.
  public static String text(@Nullable String field) {
    return Typed.text(field);
  }
}
