package org.linli.georeport;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 来参 — what a client sent, urlencoded, multipart or in the query: an empty field and the word
/// `null` are the same as none.
final class Given {

  private static final Pattern ATTRIBUTE =
      Pattern.compile("attribute\\[([^\\]]{1,40})\\](?:\\[\\])?");
  private static final String KEY = "api_key";

  private final Map<String, List<String>> fields = new LinkedHashMap<>();

  Given(HttpServletRequest request) {
    request.getParameterMap().forEach((name, values) -> put(name, values));
  }

  private void put(String name, String[] values) {
    List<String> said =
        Arrays.stream(values)
            .map(value -> value.replace("\r\n", "\n").strip())
            .filter(value -> !value.isEmpty() && !value.equals("null"))
            .toList();
    if (!said.isEmpty()) {
      fields.put(name, said);
    }
  }

  /// The first value of a field, empty without.
  String one(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  List<String> all(String name) {
    return fields.getOrDefault(name, List.of());
  }

  /// The key the client names itself by, empty without.
  String key() {
    return one(KEY);
  }

  /// What was answered to the questions: `attribute[1]`, `attribute[1][]`, or either repeated.
  Map<String, List<String>> attributes() {
    Map<String, List<String>> attributes = new LinkedHashMap<>();
    fields.forEach(
        (name, values) -> {
          Matcher attribute = ATTRIBUTE.matcher(name);
          if (attribute.matches()) {
            attributes.computeIfAbsent(attribute.group(1), any -> new ArrayList<>()).addAll(values);
          }
        });
    return attributes;
  }

  /// Everything said but the key, always in the same order: by this a request is known again.
  String whole() {
    var sorted = new TreeMap<>(fields);
    sorted.remove(KEY);
    return sorted.toString();
  }
}
