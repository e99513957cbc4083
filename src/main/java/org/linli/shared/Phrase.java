package org.linli.shared;

import java.util.List;

/// 语句 — a message key with what stands in its places, to be said in the reader's words later.
public record Phrase(String key, List<Object> arguments) {

  public Phrase(String key, Object... arguments) {
    this(key, List.of(arguments));
  }
}
