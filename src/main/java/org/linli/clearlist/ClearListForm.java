package org.linli.clearlist;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 明文名单表单 — what is asked for, as a page or a program sends it.
///
/// @param place path of the area
/// @param subject RESIDENTS or HOUSEHOLDS
/// @param purpose one of those of clear views
/// @param fields what the list is to say
/// @param hours how long it may be fetched: 2, 8 or 24
public record ClearListForm(
    @Nullable String place,
    @Nullable String subject,
    @Nullable String purpose,
    @Nullable String reason,
    @Nullable List<String> fields,
    @Nullable String hours,
    @Nullable UUID tx) {

  static ClearListForm blank(@Nullable String place, @Nullable String subject) {
    return new ClearListForm(place, subject, null, null, null, null, null);
  }

  List<String> chosen() {
    return Objects.requireNonNullElse(fields, List.of());
  }

  /// What makes it the same request when it arrives once more.
  String body() {
    return new ClearListForm(place, subject, purpose, reason, fields, hours, null).toString();
  }
}
