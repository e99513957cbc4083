package org.linli.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// 样例话语 — what people say in invented matters, by category and occasion; `*` for every category.
final class Phrases {

  private final Map<String, List<String>> byKey = new HashMap<>();

  Phrases() {
    var file = Objects.requireNonNull(Phrases.class.getResourceAsStream("/sample/phrases.txt"));
    try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line : reader.lines().toList()) {
        String[] cells = line.split("\\|", 2);
        byKey.computeIfAbsent(cells[0], any -> new ArrayList<>()).add(cells[1]);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// One of the phrases of the category for the occasion, else one for every category.
  String of(Dice dice, String category, String occasion) {
    List<String> own = byKey.get(category + "." + occasion);
    return dice.of(own == null ? of("*." + occasion) : own);
  }

  private List<String> of(String key) {
    return Objects.requireNonNull(byKey.get(key), key);
  }
}
