package org.linli.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 表头 — what a list calls its columns, and what each of them is about; empty where it is left out.
///
/// @param line number of the line of headings in the file; 0 when it has none
record Headings(int line, List<String> names, List<String> fields) {

  /// The values of a line by field; of two columns about the same the first that says something.
  Map<String, String> values(RawLine raw) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < fields.size() && i < raw.cells().size(); i++) {
      String cell = raw.cells().get(i);
      if (!fields.get(i).isEmpty() && !cell.isEmpty()) {
        values.putIfAbsent(fields.get(i), cell);
      }
    }
    return values;
  }

  /// What the office calls the column of a field; empty when there is none.
  String nameOf(String field) {
    int at = fields.indexOf(field);
    return at < 0 ? "" : names.get(at);
  }

  Headings with(List<String> chosen) {
    List<String> all = new ArrayList<>(chosen.subList(0, Math.min(names.size(), chosen.size())));
    while (all.size() < names.size()) {
      all.add("");
    }
    return new Headings(line, names, List.copyOf(all));
  }

  /// By which the same kind of list is known again.
  byte[] signature() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : names.stream().filter(each -> !RefusedSheet.isReason(each)).toList()) {
        digest.update((Columns.plain(name) + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
