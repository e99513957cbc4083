package org.linli.household;

import java.util.Map;

/// 住所 — the rental elements of one door as they are kept, sensitive ones too.
record Dwelling(Map<String, String> elements, int version) {
  static final Dwelling NONE = new Dwelling(Map.of(), 0);

  boolean rented() {
    return "1".equals(elements.get("rented"));
  }
}
