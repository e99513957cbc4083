package org.linli.premises;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;

/// 用途表单 — what a door is used for, as it was chosen.
record UseForm(@Nullable String use, @Nullable UUID tx) {

  DoorUse chosen() {
    return Arrays.stream(DoorUse.values())
        .filter(each -> each.name().equals(use))
        .findFirst()
        .orElseThrow(() -> new Invalid("use", "web.required"));
  }
}
