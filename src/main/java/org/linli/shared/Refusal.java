package org.linli.shared;

import java.util.List;

/// 拒绝 — the request was understood and may not be done now (409); the key names the reason in both
/// languages.
public abstract class Refusal extends RuntimeException {

  private final String key;
  private final transient List<Object> arguments;

  protected Refusal(String key, Object... arguments) {
    super(key, null, false, false);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /// The message key of the reason.
  public String key() {
    return key;
  }

  /// What stands in the message's places; strings that begin with "key:" are message keys
  /// themselves.
  public List<Object> arguments() {
    return arguments;
  }
}
