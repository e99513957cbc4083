package org.linli.walk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 敲门表单 — the doors of a walk as they were filled in; a door without an outcome was not knocked at.
///
/// @param place path of the stairway, building or other place walked through
public record WalkForm(@Nullable String place, @Nullable List<Row> doors, @Nullable UUID tx) {

  /// 一户 — one door.
  ///
  /// @param door path
  /// @param outcome name of what the knock came to, empty for none
  /// @param text the problem in one line
  public record Row(
      @Nullable String door,
      @Nullable String outcome,
      @Nullable String text,
      @Nullable String category) {}

  List<Row> given() {
    return doors == null ? List.of() : doors;
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
