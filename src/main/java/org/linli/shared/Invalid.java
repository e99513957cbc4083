package org.linli.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/// 填写有误 — input that cannot be accepted (422): each field with the message key of what is wrong.
public final class Invalid extends RuntimeException {

  private final transient Map<String, String> fields;

  /// One field and the message key of its error.
  public Invalid(String field, String key) {
    this(Map.of(field, key));
  }

  /// Several fields, each with the message key of its error.
  public Invalid(Map<String, String> fields) {
    super("invalid: " + fields.keySet(), null, false, false);
    this.fields = new LinkedHashMap<>(fields);
  }

  /// Field name to message key.
  public Map<String, String> fields() {
    return fields;
  }
}
