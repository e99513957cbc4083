package org.linli.repeat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 并案表单 — which matters are about the same, and why; the other one splits a matter off again.
///
/// @param numbers chosen one by one or typed in a row
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record MergeForm(@Nullable List<String> numbers, @Nullable String reason, @Nullable UUID tx) {

  /// What was chosen and typed, each once.
  List<String> all() {
    return numbers == null
        ? List.of()
        : numbers.stream()
            .flatMap(each -> Arrays.stream(each.strip().split("[\\s,，、;；]+")))
            .filter(each -> !each.isEmpty())
            .distinct()
            .toList();
  }

  String why() {
    return reason == null ? "" : reason.strip();
  }
}
