package org.linli.person;

import java.util.Map;
import java.util.UUID;

/// 人员行 — one line of a list of residents: behind which door, and what was written there.
///
/// @param number of the line in its list, named when another line says the same
/// @param values what was written, by name: `name`, `idNumber`, `phone`, `relation`, `tenure`,
///   `livesHere`, `since`, `labels` and the elements of a file; what was left empty is not there
public record ResidentLine(int number, UUID door, String path, Map<String, String> values) {

  String value(String name) {
    return values.getOrDefault(name, "");
  }
}
