package org.linli.calendar;

import java.util.List;

/// 说明 — one sentence as a message key with its arguments.
public record Reason(String key, List<Object> arguments) {

  static Reason of(String key, Object... arguments) {
    return new Reason("calendar." + key, List.of(arguments));
  }
}
