package org.linli.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 填写有误 — input that cannot be accepted (422): each field with the message key of what is wrong.
public final class Invalid extends RuntimeException {

  private final transient Map<String, String> fields;
  private final transient Map<String, List<Phrase>> hints;

  /// One field and the message key of its error.
  public Invalid(String field, String key) {
    this(Map.of(field, key));
  }

  /// Several fields, each with the message key of its error.
  public Invalid(Map<String, String> fields) {
    this(fields, Map.of());
  }

  /// Several fields, and for some of them what might be meant instead.
  public Invalid(Map<String, String> fields, Map<String, List<Phrase>> hints) {
    super("invalid: " + fields.keySet(), null, false, false);
    this.fields = new LinkedHashMap<>(fields);
    this.hints = Map.copyOf(hints);
  }

  /// What might be meant instead, said after the error of the field; empty for most.
  public List<Phrase> hints(String field) {
    return hints.getOrDefault(field, List.of());
  }

  /// Field name to message key.
  public Map<String, String> fields() {
    return fields;
  }
}
